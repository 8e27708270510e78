/** Images for sessions about rest, movement and the care of the body. */
export const BODY_IMAGES: Readonly<Record<string, readonly string[]>> = {
  sleep: [
    'You might imagine a harbour in the evening. One after the other the boats come in, the ropes are made fast, and the lights go out on deck. The water may hold them all night.',
    'Perhaps the day can be folded like a cloth: once, and once again, until it is small enough for a drawer. You may close the drawer softly, and let your hand rest on the wood.',
    'Night may be something your body knows far better than you do. It has found its way there thousands of times, as a cat finds its way home across the roofs.',
  ],
  exercise: [
    'You may remember running as children run: for the corner, for the gate, for the joy of it. Perhaps your legs remember that too, in a corner of the muscles.',
    'You might hear the small sounds of setting out: a zip, a lace drawn tight, a door. They may be like the first notes of a song you like.',
    'Strength might come as a path comes across a meadow, because somebody walks there again and again, and each time the grass makes a little more room.',
  ],
  pain: [
    'You may imagine a wide house with many rooms. In one of them there is noise today. You can go and sit for a while in another one, where the sun lies on the floor, and leave the doors open.',
    'Perhaps there is one place in your body that feels easy at this moment: an earlobe, a fingertip, the tip of the nose. You might rest your attention there, as a bird rests on a post.',
    'A good walker may go slowly on a long way, and sit on each bench, and still see the whole valley. You might let your day have benches.',
  ],
  health: [
    'You might picture a gardener in the early morning. A can of water here, a stick there, a dry leaf taken off. It may look like very little, and by summer there are beans.',
    'Your body may be telling you small things all day, in its own plain language. You might imagine that you sit down with it on the step, and have time to hear.',
    'Perhaps you see a row of days like pearls on a string, each with one small good thing in it. You may run it through your fingers, and feel how it grows.',
  ],
};
