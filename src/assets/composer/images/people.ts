/** Images for sessions about being with others. */
export const PEOPLE_IMAGES: Readonly<Record<string, readonly string[]>> = {
  loneliness: [
    'You might imagine an evening street with many lit windows. Behind each of them somebody may also be thinking that it would be good to be asked. You might walk up to one of the doors.',
    'Perhaps you can see a thread of wool, thin and red. You tie one end to a word, a look, a cup of tea. By itself it holds little, and with the next ones it may become a sleeve.',
    'You may be good company for this minute, to begin with. You might sit down beside yourself as beside somebody on a bench in the park, and share what is in your bag.',
  ],
  parenting: [
    'You might imagine a lighthouse in the middle of a lively evening. The waves come from all sides, and it goes on turning its warm light, slowly, round and round.',
    'Perhaps you can get down on the floor, in your mind, to where the world is made of table legs and dust and wonders. You may look up from there at a big, tired, friendly face.',
    'Trees may grow toward the light at a speed of their own. You might think of what you can give: some water, some shade, a stake with a loose ribbon.',
  ],
  relationships: [
    'You might imagine two trees that have grown up side by side. The trunks stand apart, so that each has its light, and below the ground their roots may have been holding on to one another for years.',
    'Perhaps you can hear a sentence that was said in anger, and behind it, much softer, the wish it came from. You may answer the wish.',
    'A bridge can be built from both banks. You might lay one plank today, a word of thanks perhaps, and look across, and wave.',
  ],
};
