import type { Place } from './session-place.ts';

/** Places that sessions lead to; a person's three sessions go to three of them. */
export const PLACES: readonly Place[] = [
  {
    where: 'in the old garden',
    threshold:
      'Imagine that you stand at the top of ten broad stone steps. They lead down into an old ' +
      'garden, and the evening sun lies on them.',
    underfoot: 'The stone is still warm under your feet.',
    sound: 'Somewhere a blackbird is trying out its song.',
    scent: 'There is a scent of mint, and of earth that somebody has watered.',
    arrival: 'Grass under your feet. You are in the garden.',
    rest:
      'By the wall there is a bench. You may sit down, and feel how the wall at your back still holds ' +
      'the warmth of the day.',
    sight:
      'Bees go from flower to flower, as if they had all the time there is. A leaf turns over, and ' +
      'lies still again.',
    table: 'the garden table',
    image:
      'You may look at the flower bed beside the path. Somebody put seeds there some time ago. Under the ' +
      'dark, quiet soil a good deal may be happening, long before there is anything to see.',
  },
  {
    where: 'at the shore',
    threshold:
      'Imagine that you stand at the top of ten wooden steps. They lead down through the dunes, and ' +
      'below them lies a wide, quiet beach.',
    underfoot: 'The wood is dry and smooth, with a little sand on it.',
    sound: 'You can hear the sea, coming, and going.',
    scent: 'The air tastes faintly of salt.',
    arrival: 'Cool sand under your feet. You have reached the shore.',
    rest:
      'There is a hollow in the dune, out of the wind. You may sit down in it, and feel how the sand ' +
      'takes on your shape.',
    sight:
      'Far out there is a line where the sea and the sky are nearly the same blue. Your eyes may ' +
      'rest on it, as far away as they like.',
    table: 'a flat stone beside you',
    image:
      'You may watch the waves for a while. Each one comes up the sand with whatever it has brought, ' +
      'and smooths it, and goes out again. And the sand is ready for the next step somebody takes.',
  },
  {
    where: 'in the forest clearing',
    threshold:
      'Imagine that you stand where a path enters a forest. Ten low steps, set with old roots and ' +
      'moss, lead down between tall trees to a clearing.',
    underfoot: 'The ground is soft, a little springy, under your shoes.',
    sound: 'High up, the wind goes through the tops of the trees.',
    scent: 'It smells of resin, and of leaves after rain.',
    arrival: 'The trees open. You are standing in the clearing.',
    rest:
      'A fallen trunk lies there, grown over with moss. You may sit down on it, or on the ground with ' +
      'your back against it, and let it hold you.',
    sight:
      'Light comes down between the branches and moves on the ground, slowly, as the leaves move. ' +
      'Now and then a seed floats through it.',
    table: 'a tree stump beside you',
    image:
      'You may look at one of the tall trees. It grew here from something as small as a fingernail, ' +
      'a ring a year, in wet years and in dry ones. And it may have begun on a day as ordinary as ' +
      'this one.',
  },
  {
    where: 'on the high meadow',
    threshold:
      'Imagine that you stand on a hillside in early summer. Ten flat stones have been laid as ' +
      'steps, and they lead down to a meadow with a wide view.',
    underfoot: 'Each stone lies firm when you put your weight on it.',
    sound: 'A long way off, there are bells of animals grazing.',
    scent: 'The air smells of hay and of sun on stone.',
    arrival: 'Tall grass around your knees. You have reached the meadow.',
    rest:
      'You may sit down where the grass is short, and lean back on your hands, or lie back, and feel ' +
      'the whole hill underneath you.',
    sight:
      'The shadow of a cloud travels across the slope on the other side. Behind it the green comes ' +
      'back, brighter than before.',
    table: 'a broad flat rock beside you',
    image:
      'You may look across the valley. From up here the roads are thin, and what seemed large this ' +
      'morning may fit behind one thumb. It is all still there, and there is so much room around it.',
  },
  {
    where: 'by the lake',
    threshold:
      'Imagine that you stand at the top of ten steps cut into a grassy bank. They lead down to a ' +
      'small lake, and a wooden jetty reaches out over the water.',
    underfoot: 'The grass is cool, and gives a little with each step.',
    sound: 'Water laps against the posts, softly, in no particular rhythm.',
    scent: 'There is a smell of reeds and of sun on wood.',
    arrival: 'Planks under your feet. You walk out to the end of the jetty.',
    rest:
      'The planks are warm. You may sit down, and let your feet hang above the water, and feel the ' +
      'wood carry you.',
    sight:
      'The far bank stands on its head in the water, every tree of it. A dragonfly stops in the air, ' +
      'thinks, and goes on.',
    table: 'the planks beside you',
    image:
      'You may look into the water. A breeze can ruffle it, and then it shows a thousand small ' +
      'lights. And a moment later, by itself, it may come to rest and show the whole sky again.',
  },
  {
    where: 'in the quiet library',
    threshold:
      'Imagine that you stand at the top of a wide wooden staircase. Ten steps, with a soft carpet ' +
      'on them, lead down into an old library.',
    underfoot: 'The carpet takes the sound out of your steps.',
    sound: 'Somewhere a clock ticks, unhurried.',
    scent: 'It smells of paper, of leather, and faintly of tea.',
    arrival: 'A round carpet, a lamp that is lit. You are in the library.',
    rest:
      'By the tall window there is an armchair. You may let yourself down into it, and feel how the ' +
      'arms and the back are just where you need them.',
    sight:
      'Fine rain runs down the outside of the window. In here the light of the lamp lies on the ' +
      'backs of the books, red and brown and gold.',
    table: 'the small table beside you',
    image:
      'You may let your eyes go along the shelves. Somebody has written each of these books a page ' +
      'at a time. And there may be one with your name on its back, and with a good many pages still ' +
      'white.',
  },
];
