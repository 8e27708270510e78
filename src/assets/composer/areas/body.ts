/** Areas about rest, movement and the care of the body. */
import type { AreaTexts } from './area.ts';

export const BODY: Readonly<Record<string, AreaTexts>> = {
  sleep: {
    deed: 'rest well at night',
    topic: 'restful nights',
    steps: [
      'let my breath grow slow',
      'dim the lights and slow down',
      'feel the bed carry my weight',
      'write down what can wait until morning',
    ],
    cues: ['I switch off the light', 'the evening grows late', 'my head touches the pillow'],
    thanks: [
      'a warm bed to lie in',
      'the quiet of the night',
      'each hour of rest I get',
      'a slow and easy morning',
    ],
    qualities: ['patience with my body', 'time for rest', 'a quiet way of ending the day'],
    settings: ['in my bedroom, late in the evening', 'in bed, with the lamp just switched off'],
    sights: ['soft light on the wall', 'the curtain moving a little'],
    sounds: ['the house growing quiet', 'my breath, slower with each round'],
    touches: ['the weight of the blanket', 'the cool pillow under my head'],
    hurdles: [
      {
        obstacle: 'my thoughts begin to go in circles',
        response: 'let my attention rest on the breath going out',
      },
      {
        obstacle: 'I look at the clock and start to count the hours',
        response: 'turn the clock away and feel the bed under me',
      },
      {
        obstacle: 'I am wide awake at three in the morning',
        response: 'get up, sit in dim light with a dull book and go back when I yawn',
      },
    ],
  },
  exercise: {
    deed: 'move my body with joy',
    topic: 'moving my body',
    steps: [
      'put on my shoes and step outside',
      'move for ten minutes at my own pace',
      'stretch my shoulders and my back',
      'set my shoes beside the door',
    ],
    cues: ['I get home from work', 'I see my shoes', 'the morning begins'],
    thanks: [
      'the legs that carry me',
      'each time I have moved this month',
      'the fresh air outside',
      'the breath that goes with me',
    ],
    qualities: ['energy of my own', 'staying power', 'joy in moving'],
    settings: ['at my front door, ready to go', 'outside, on a path I know'],
    sights: ['my shoes, laced and ready', 'the path in front of me'],
    sounds: ['the birds and the street outside', 'my breath finding its pace'],
    touches: ['fresh air on my face', 'the ground pushing back under my feet'],
    hurdles: [
      {
        obstacle: 'I sit down after work and feel heavy',
        response: 'stand up, put on my shoes and go for just five minutes',
      },
      {
        obstacle: 'it looks grey outside and the sofa is warm',
        response: 'open the door and take the first ten steps',
      },
      {
        obstacle: 'I have missed a week and feel like a beginner again',
        response: 'go half as far as last time and count it fully',
      },
    ],
  },
  pain: {
    deed: 'treat my body gently and do what is possible',
    topic: 'being gentle with my body',
    steps: [
      'take ten quiet minutes',
      'move gently for a few minutes',
      'leave room for a rest',
      'plan one pleasant thing for today',
    ],
    cues: ['I notice my body asking for rest', 'I get up in the morning', 'I plan my day'],
    thanks: [
      'the parts of my body at ease',
      'each good hour of this week',
      'the people who lend a hand',
      'the patience I have shown',
    ],
    qualities: ['gentleness', 'patience', 'good judgement'],
    settings: ['in a comfortable chair by the window', 'at home, at the start of the day'],
    sights: ['daylight on the floor', 'a cup of something warm beside me'],
    sounds: ['the quiet of the room', 'my breath going out slowly'],
    touches: ['the chair carrying my weight', 'warmth in my hands'],
    hurdles: [
      {
        obstacle: 'I want to do everything at once on a good day',
        response: 'do one thing, then rest before I need to',
      },
      {
        obstacle: 'my body speaks up and I grow impatient',
        response: 'breathe out, listen to it and choose a gentler pace',
      },
      {
        obstacle: 'a plan has to be dropped because my body objects',
        response: 'choose the smaller version and keep the part I like most',
      },
    ],
  },
  health: {
    deed: 'look after my health',
    topic: 'looking after my health',
    steps: [
      'set out what I need next',
      'drink a glass of water',
      'make room for one good thing',
      'write down a question for the doctor',
    ],
    cues: ['I brush my teeth', 'breakfast is on the table', 'I look at my calendar'],
    thanks: [
      'what my body does for me',
      'the people who advise me well',
      'each day I looked after myself',
      'a walk in the fresh air',
    ],
    qualities: ['care for myself', 'steadiness', 'patience'],
    settings: ['in my kitchen in the morning', 'in the bathroom, before the day begins'],
    sights: ['morning light on the counter', 'a note in my own handwriting'],
    sounds: ['water running into the glass', 'the house waking up'],
    touches: ['the cool glass in my hand', 'my feet on the floor'],
    hurdles: [
      {
        obstacle: 'the day gets busy and I tell myself I can do it later',
        response: 'do the smallest part of it right away',
      },
      {
        obstacle: 'I have missed a few days and feel like giving it up',
        response: 'begin again today, with one small thing',
      },
      {
        obstacle: 'I put off the call because I dread the answer',
        response: 'write down my question and dial the number',
      },
    ],
  },
};
