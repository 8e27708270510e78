/** Images for sessions about the way as a whole, and for any life. */
export const PATH_IMAGES: Readonly<Record<string, readonly string[]>> = {
  spirituality: [
    'You might imagine a well in a courtyard. You lean over the rim, and it is cool. You may drop a pebble, and listen, and after a while the answer comes up from far below.',
    'Perhaps there is a candle in a large dark room. It lights very little, and yet it can be seen from each corner. You may sit near it, and let your hands grow warm.',
    'You may think of all who have looked up at the same stars, and wondered, and hummed something. You might add your own breath to theirs.',
  ],
  life_change: [
    'You might imagine a house on the day of moving in. The rooms are still empty, and they echo. You may put down the first chair, and already there is a place to sit.',
    'Perhaps you are like a hermit crab on its way from one shell to the next. For a moment it is open and tender, and it goes ahead, and finds that the new one has room.',
    'A map may have white patches. You might hold the pencil, and walk, and draw a line as you go: here a bridge, here a bakery, here a bench with a view.',
  ],
  general: [
    'You might imagine a stone dropped into a still pond. It is a small stone. The ring it makes goes out, and out, and after a while it may touch the reeds on the other side.',
    'Perhaps you can see your own hand on a door that is ajar. You may push it a little, and look, and take all the time you like on the threshold.',
    'You may think of bread: flour, water, warmth and a few hours. Much of the work might be done while the cloth lies over the bowl.',
  ],
};
