/** Images for sessions about showing oneself and standing by oneself. */
export const VOICE_IMAGES: Readonly<Record<string, readonly string[]>> = {
  public_speaking: [
    'You might imagine a bell that hangs quite still. Somebody touches it lightly, and the tone goes out to the last row by itself. Your voice may travel like that, on a breath.',
    'Perhaps you can look into the room as you look around a table of guests. Some are curious, some are thinking of their lunch, and one of them may already be smiling.',
    'A pause may be like the white around a picture. It costs a breath, and what you have said can be seen in it.',
  ],
  assertiveness: [
    'You may think of a garden fence, low enough to talk across, firm enough to lean on. There might be a gate in it, and the latch is on your side.',
    'Perhaps you can feel a tree trunk behind you, broad and warm from the sun. You might lean on it a little while you speak, and hear how low and friendly your voice becomes.',
    'A clear word may be a kindness. You might remember somebody who once told you plainly where they stood, and how easy it was to stand beside them.',
  ],
  confidence: [
    'You might imagine a cloakroom with a row of coats. One of them is your own: it has your shape in the shoulders. You may put it on, and find something useful in the pocket.',
    'Perhaps there is a lamp in you that burns a little low in company. You may turn the small wheel at its side, and watch the walls of the room come nearer and grow warm.',
    'A bridge may carry because many small stones lean on one another. You might think of your own stones: a day you held out, a thing you learned, a face that was glad of you.',
  ],
  self_compassion: [
    'You may imagine a kitchen in the evening. Somebody who has come in from the rain gets a towel, a chair and something hot. You might let that somebody be you.',
    'Perhaps you can find the place in your chest that grows soft when a small animal falls asleep on your lap. You may turn that softness round, as one turns a lamp, until it shines on you.',
    'A cracked bowl can still hold flowers. You might hold yours up to the light, look at the line in it, and put it back on the good shelf.',
  ],
};
