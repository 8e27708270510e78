/** Ways to settle in: by the breath, through the body, by the senses, or with a light. */
import { breath, type Line, optional, say } from './session-line.ts';

const BREATH: readonly Line[] = [
  say('Let yourself settle where you are. Notice the surface that carries you, and let it do its work.'),
  say(
    'If you like, let your eyes close now. Or rest them on one spot, until they would rather close ' +
      'by themselves.',
  ),
  optional(
    say(
      'There is nothing to get right in this time. Listening is enough, and even half listening is enough.',
    ),
  ),
  say(
    'Bring your attention to your breath, the way you might listen to somebody breathing peacefully ' +
      'in the next room.',
  ),
  say(
    'Notice where you feel it most clearly. Perhaps at the nostrils, where the air comes in a little ' +
      'cool. Perhaps in the chest, or low in the belly.',
  ),
  breath('Breathe in gently through the nose.'),
  say(
    'And let the breath out be a little longer than the breath in, as if you were blowing on a spoon ' +
      'of hot soup.',
  ),
  breath('Once more, in, and slowly out.'),
  say(
    'With each breath out, the body has a small chance to let go of something. The forehead first. ' +
      'It may grow smooth, like a sheet that a hand strokes flat.',
  ),
  optional(say('The jaw may loosen, so that the teeth part a little and the tongue lies soft.')),
  say('The shoulders may come down, by as much as they like.'),
  breath('And again, in, and out.'),
  optional(
    say(
      'If your mind wanders, that is what minds do. Each time you notice it, you have already come ' +
        'back, and the next breath is there to meet you.',
    ),
  ),
  optional(
    say(
      'Sounds may come and go outside. Each of them can remind you that, for now, there is nothing ' +
        'you have to answer.',
    ),
  ),
  optional(say('Feel how the breath moves the ribs, the back, even the cloth that touches your skin.')),
  say(
    'And after each breath out, before the next one comes, there is a small pause. You may rest in ' +
      'it, as one rests on the landing of a staircase.',
  ),
  breath('In, and slowly out.'),
  optional(
    say('The hands may lie open. Whatever they were holding on to today, they may put down for a while.'),
  ),
  say('By now the body is breathing by itself. You can leave that to it, as you leave it every night.'),
  say('And with each breath that goes out, a little more quiet may stay behind.'),
];

const BODY: readonly Line[] = [
  say(
    'Find a position you would like to stay in for a while, and let whatever is under you take your weight.',
  ),
  say('Let your eyes close when they are ready. There is no hurry about it.'),
  breath('Take one fuller breath, and let it go with a sigh, if you feel like sighing.'),
  say(
    'We are going to travel through the body once, from the feet to the head. You have only to ' +
      'follow, and to let each place be as it is.',
  ),
  say(
    'Begin with your feet. Notice how warm or cool they are, the touch of a sock or of the air. And ' +
      'let the toes become soft.',
  ),
  say(
    'Let that softness come up into the ankles and the calves. Muscles that have carried you about ' +
      'all day may hand over their work.',
  ),
  say(
    'The knees may loosen. The thighs may grow broad and heavy, and what is beneath them takes that ' +
      'weight easily.',
  ),
  optional(
    say(
      'Now the hips and the belly. The belt of muscle around your middle may widen, so that the ' +
        'breath has more room.',
    ),
  ),
  breath('Breathe in, and feel that room. And out.'),
  optional(
    say(
      'Let your attention climb the back, slowly, like a hand on a banister. All along the spine, ' +
        'small muscles may let go.',
    ),
  ),
  say('The shoulders may sink away from the ears, and the space between the shoulder blades may grow wide.'),
  say(
    'Feel the weight of your arms. It runs down through the elbows and the wrists into the hands, ' +
      'and perhaps there is a warmth, or a tingling, in the fingertips.',
  ),
  optional(
    say(
      'The neck may lengthen a little. The head can be as heavy as it likes, because something is ' +
        'carrying it.',
    ),
  ),
  say(
    'The face has been busy all day, being a face. Now it may rest: the jaw, the cheeks, the small ' +
      'muscles around the eyes, the forehead.',
  ),
  breath('In, and out.'),
  optional(say('And if one place would rather stay firm, let it. It may follow later, in its own time.')),
  say('So the whole body rests here, warm and quiet, and you are the one who notices it.'),
  optional(
    say(
      'Perhaps it feels larger than before, or lighter, or further away. However it feels, it is ' +
        'well looked after.',
    ),
  ),
  say('And with each breath out you may let it become a shade quieter still.'),
];

const SENSES: readonly Line[] = [
  say('Sit or lie in a way that is comfortable, and that still lets you feel a little tall inside.'),
  say(
    'For a moment, leave your eyes open. Choose one spot in front of you, and let it be the only ' +
      'thing you have to look at.',
  ),
  optional(
    say(
      'Notice its colour, its edge, the way the light falls on it. Look at it as if somebody had ' +
        'asked you to draw it later.',
    ),
  ),
  say('You may find that your eyelids grow tired of looking. Whenever they want to close, let them.'),
  breath('Breathe in, and out, at the speed you have anyway.'),
  say(
    'Turn to what you can hear. A sound far away. A sound close by. And this voice, which you may ' +
      'follow or leave alone, as you please.',
  ),
  say(
    'Turn to what you can feel. The weight of your body on what carries it. The air on the backs of ' +
      'your hands. The place where one hand touches something.',
  ),
  say(
    'Beneath you is the floor, and beneath the floor is the ground. It has carried you through each ' +
      'day so far, the hard ones too.',
  ),
  say('Let your weight go down into that ground. You can be as heavy as you like, and it holds.'),
  breath('In, and slowly out.'),
  say('Notice your spine, the quiet middle of you. It is possible to be soft around it and steady within.'),
  optional(
    say('Let your shoulders find the place where they need no holding. Let your hands lie as they like.'),
  ),
  optional(
    say(
      'Let the breath come as it comes. It may be deep, it may be shallow. It knows how to find its measure.',
    ),
  ),
  optional(
    say(
      'Perhaps you notice a thought passing. You may greet it as you would greet somebody across the ' +
        'street, and let it walk on.',
    ),
  ),
  breath('And once more, in, and out.'),
  say(
    'Now let all that you see, hear and feel move a little further away, as voices do when you step ' +
      'out of a house into the garden.',
  ),
  optional(say('You may come back to it whenever you wish. For now it can look after itself.')),
  optional(say('The body may grow comfortably quiet, like a room in which somebody has turned off a fan.')),
  say('And what stays is you: breathing, carried, at ease, and quite present.'),
];

const LIGHT: readonly Line[] = [
  say('Make yourself comfortable, and let the place you are in be as it is. You can adjust it later.'),
  say(
    'Look at something near you for a moment, and notice how the light falls on it. Then let your eyes close, when they feel like it.',
  ),
  optional(
    say(
      'Behind closed eyes there is often a little light left, a colour, a grain. You may simply look at that.',
    ),
  ),
  breath('Breathe in without hurry, and let the breath go.'),
  say(
    'Imagine now, if you like, that somewhere above your head there is a soft light, as on a late afternoon. You may choose its colour.',
  ),
  say(
    'It may come down as slowly as the sun comes down a wall. It reaches the crown of your head, and there the skin may grow smooth and warm.',
  ),
  say(
    'It reaches the forehead, and whatever was thinking there may sit down for a while. It reaches the eyes, and they may lie in it as in a bath.',
  ),
  optional(
    say(
      'It reaches the cheeks and the corners of the mouth. The jaw may hang a little, as it does when somebody forgets their face over a good book.',
    ),
  ),
  breath('In, and slowly out.'),
  say(
    'The light may run down the neck and over the shoulders, the way water runs over a stone, and take along whatever is loose.',
  ),
  say(
    'It fills the arms, the elbows, the wrists. Perhaps it gathers in the palms of your hands, and you can feel a warmth there, or a tingling, or simply the hands.',
  ),
  optional(
    say(
      'You may let it come into the chest, around the heart that has been beating all day without being asked.',
    ),
  ),
  breath('And again, in, and out.'),
  say(
    'It goes down the back, bone by bone. It spreads in the belly, and the belly may be as round as it likes.',
  ),
  optional(
    say(
      'It comes into the hips and the seat, where the weight of you is. What carries you may carry all of it.',
    ),
  ),
  say(
    'It goes on into the thighs, the knees, the calves. It reaches the heels and the soles, and by now there may be light in every toe.',
  ),
  breath('In, and out.'),
  optional(
    say('If there is a place the light has missed, you may leave it in the shade. Shade is pleasant, too.'),
  ),
  say('So you rest here, lit from within like a house with somebody at home in it.'),
  say('Sounds may pass by outside. And with each breath out the house may grow a little quieter.'),
];

/** Every way in. */
const WAYS_IN: readonly (readonly Line[])[] = [BREATH, BODY, SENSES, LIGHT];

/** Three ways in for three sessions, none of them twice, in the person's own order. */
export const waysIn = (shuffle: <Item>(items: readonly Item[]) => Item[]): (readonly Line[])[] =>
  shuffle(WAYS_IN);
