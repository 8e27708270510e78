/** Images for sessions about habits of taking something in. */
export const HABIT_IMAGES: Readonly<Record<string, readonly string[]>> = {
  smoking: [
    'You might imagine a window that has been painted shut for years. Somebody runs a thin blade along the edge, and it opens. Perhaps you can feel how the first air comes in, and reaches the corners.',
    'An urge may be like a train that goes through a station. You can stand well back on the platform, feel the wind of it, and watch the last carriage grow small.',
    'You may think of your hands, which have learned so many things: to tie a knot, to write, to hold. They might enjoy learning what else there is to do with a quiet minute.',
  ],
  alcohol: [
    'You might picture an evening like a glass of clear water on a table. The lamp shines through it, and perhaps it is pleasant simply to see the light on the wood.',
    'There may be a morning in the week ahead in which you wake up a little before the house does. Perhaps you can taste the coffee already, and feel how light your head is on your shoulders.',
    'When people laugh together at a table, the laughter may come from the faces and from the stories. You might notice how much of it is there whatever is in the glass.',
  ],
  drugs: [
    'You may think of a river that was brown after much rain. It might take a few days, and all it has to do is go on flowing, and it grows clear from the banks to the middle.',
    'Perhaps you can see a lit window, and behind it somebody who is glad when you knock. You might feel the cool of the bell under your finger, and hear the steps that come.',
    'A clear hour may be like a stone laid in a path across a wet field. You can stand on it firmly, and look for the next one.',
  ],
  nutrition: [
    'You might imagine a market early in the day. The crates are being set down, there is dew on the leaves, and you may take your time and choose what your body is curious about.',
    'Perhaps hunger can be heard better when it is quiet. You may lean in and listen: it might be the stomach, it might be a long day, and each of the two has its own kind of meal.',
    'You may see your hands cutting something fresh. The knife makes its small sound on the board. There is steam, and somebody you care about is going to eat: it is you.',
  ],
  weight: [
    'You may think of a good old house. Whoever loves it might open the shutters, sweep the stairs and oil the hinges, a little each week, and live in it with pleasure all the while.',
    'Perhaps you can feel how your bones carry you: the feet, the long bones of the legs, the spine that rises out of the hips. They may have been doing this all day without a word.',
    'You might imagine walking beside yourself like a good companion, who keeps your pace, points at a bird, and is glad to be with you.',
  ],
};
