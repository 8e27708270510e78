/** Images for sessions about making, learning and earning. */
export const WORK_IMAGES: Readonly<Record<string, readonly string[]>> = {
  study: [
    'You might imagine a path up a hill that goes round in wide curves. From each bend the place you came from lies a little lower, and the same church tower may be seen from another side.',
    'What you have understood may be like a lamp in a dark cellar. It lights a small ring, and at the edge of the ring you can see where the next lamp could hang.',
    'Perhaps you remember learning to ride a bicycle, or to whistle. There was a day on which it went by itself. Your head may be preparing such a day, quietly, in the back room.',
  ],
  career: [
    'You might imagine a workbench with your tools on it, worn smooth where your hand holds them. You may pick up one, feel its weight, and know what it is good for.',
    'Perhaps you can look at your working life from a balloon. Down there are crossroads, and little roads you had forgotten. You may let the basket turn, and see where the sun falls.',
    'A good day at work may be one in which something is finished that was open in the morning. You might see your own hand close the cover, and rest on it for a breath.',
  ],
  work_to_come: [
    'You might imagine a key ring with keys of many sizes. You have gathered them over the years. Somewhere there may be a door whose lock has the shape of one of them.',
    'Perhaps you can see a place where people are busy, and a coat hook on the wall with room for one more. You may walk in, and hear somebody say: good that you are here.',
    'Seeds may travel for a long time, on the wind, in a coat pocket. And then there is a crack with a little earth in it, and it is enough.',
  ],
  money: [
    'You might imagine a tidy shelf with a few glass jars. In each there is something you can see and count: rice, beans, coins. You may pour a handful from one to the other, and hear the sound.',
    'Perhaps a number is like a milestone at the edge of a road. It says where you are. You may rest your hand on the warm stone, and then look up, along the road.',
    'A boat may be rowed by small strokes. You might feel the oar in the water, the pull, the pause, and see how the bank moves by.',
  ],
  creativity: [
    'You might imagine a room in which everything may be touched: clay, strings, colours, paper. The door is closed behind you, and the day outside can wait its turn.',
    'Perhaps ideas are like birds at a feeder. Whoever sits still by the window, with some seed on the sill, may be visited. The first ones may be sparrows, and they are welcome.',
    'A first line may be crooked, like the first track in fresh snow. You might look back at it, and see that now there is a way.',
  ],
};
