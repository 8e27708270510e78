/** Images for sessions about moods and attention. */
export const MIND_IMAGES: Readonly<Record<string, readonly string[]>> = {
  anxiety: [
    'You might imagine a snow globe that has been shaken. You may set it down on something firm. The flakes turn, and sink, and by and by the little house is there again.',
    'Perhaps there is a guard dog in you that barks at the post as loudly as at a thief. You may go to the door, look, and lay a hand on its warm neck.',
    'You may think of the sea bed on a stormy day. Up on the surface there is foam, and down here the sand lies in quiet ripples, and a light comes through from far above.',
  ],
  anger: [
    'You may imagine a forge, with its fire and its bellows. A good smith knows the heat, and knows the trough of water beside it, and takes up the hammer when the moment is right.',
    'Perhaps you can feel the moment before a wave breaks, in which it is still a hill of green water. You might ride it there, a little longer each time, and let it roll under you.',
    'Beneath a hot word there may be a wish that is quite simple: to be seen, to have things fair, to have it quiet. You might bend down and pick that wish up, and hold it in the hand.',
  ],
  grief: [
    'You may imagine a lantern that you carry. On some evenings its light falls far, on others only on your own feet. It may be the same flame, and it knows your way.',
    'Love may be like a river that goes underground for a while. You might hear it under the stones, and somewhere further on it comes up again, in a gesture, in a tune.',
    'Perhaps there is a chair by the window. You may sit down across from it, and let what is there be there, and watch how the evening light moves over the wood.',
  ],
  focus: [
    'You might imagine a lens held over a leaf in the sun. You move your hand a little, up, down, until the light gathers into one bright point. It may be quite still there.',
    'Perhaps your thoughts are like children on a walk. They run ahead, they look under stones, and when you call one of them gently by its name it may come and take your hand.',
    'A table can be cleared with one slow movement of the arm. You may look at the bare wood, lay one single thing on it, and feel how well it fits there.',
  ],
};
