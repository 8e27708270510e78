/** Areas about habits of taking something in. */
import type { AreaTexts } from './area.ts';

export const HABITS: Readonly<Record<string, AreaTexts>> = {
  smoking: {
    deed: 'breathe freely',
    topic: 'breathing freely',
    steps: [
      'take ten slow breaths by the window',
      'hold a cold glass of water',
      'walk once around the block',
      'keep my hands busy for five minutes',
    ],
    cues: ['I finish my coffee', 'I feel an urge rise', 'I step outside for a break'],
    thanks: [
      'the fresh air in my lungs',
      'each hour that belongs to me',
      'the patience I show with myself',
      'the taste of a good meal',
    ],
    qualities: ['patience', 'staying power', 'a choice of my own'],
    settings: ['outside the door where I often take my break', 'on the balcony after a meal'],
    sights: ['the open sky above the roofs', 'my own hands, resting and free'],
    sounds: ['my breath going out, slow and long', 'the sounds of the street below'],
    touches: ['cool air in my nose and chest', 'a glass of cold water in my hand'],
    hurdles: [
      {
        obstacle: 'an urge comes up and tells me that just one is fine',
        response: 'breathe out slowly and let it pass, as a wave does',
      },
      {
        obstacle: 'somebody near me lights up',
        response: 'step aside, take a sip of water and count ten breaths',
      },
      {
        obstacle: 'a hard moment makes my hand look for the pocket',
        response: 'put both hands around something warm and breathe out',
      },
    ],
  },
  alcohol: {
    deed: 'enjoy a clear evening',
    topic: 'clear evenings',
    steps: [
      'put the kettle on first',
      'ask for a cold soft drink',
      'let my shoulders come down first',
      'go for a short evening walk',
    ],
    cues: ['I come home in the evening', 'somebody offers me a glass', 'I sit down to unwind'],
    thanks: [
      'the clear mornings I have',
      'a quiet evening at home',
      'the people who are on my side',
      'the rest I get on a calm night',
    ],
    qualities: ['a clear head', 'patience', 'good friends'],
    settings: ['in my kitchen at the end of the day', 'at a table with friends'],
    sights: ['the warm light of the lamp', 'ice and a slice of lemon in a tall glass'],
    sounds: ['the fizz of the water in the glass', 'my breath going out, easy and slow'],
    touches: ['the cold glass in my hand', 'my shoulders coming down after the day'],
    hurdles: [
      {
        obstacle: 'the old thought comes that I have earned a drink',
        response: 'put the kettle on and give it ten minutes',
      },
      {
        obstacle: 'somebody fills a glass for me before I have spoken',
        response: 'smile, thank them and ask for something soft',
      },
      {
        obstacle: 'the evening feels long and a little empty',
        response: 'call somebody or take up something for my hands',
      },
    ],
  },
  drugs: {
    deed: 'live this day with a clear head',
    topic: 'clear days',
    steps: [
      'call one person I trust',
      'go for a walk outside',
      'put my phone away and eat something warm',
      'write down how this hour goes',
    ],
    cues: ['I feel an urge rise', 'I have an empty hour', 'an old number calls'],
    thanks: [
      'each clear hour of this day',
      'the people who are on my side',
      'the strength I have shown before',
      'a morning with a clear head',
    ],
    qualities: ['a clear head', 'honesty', 'staying power'],
    settings: ['on a bench outside, in daylight', 'in my room in the early evening'],
    sights: ['the light on the ground in front of me', 'the name of a person I trust on my phone'],
    sounds: ['birds and voices a little way off', 'my own breath, slow and steady'],
    touches: ['the ground under my feet', 'fresh air from the open window'],
    hurdles: [
      {
        obstacle: 'an urge comes up, loud and sure of itself',
        response: 'name it, breathe out and call somebody I trust',
      },
      {
        obstacle: 'an old acquaintance writes to me',
        response: 'put the phone away and go outside for ten minutes',
      },
      {
        obstacle: 'I feel flat and want to feel something at once',
        response: 'go where there are people and music in daylight',
      },
    ],
  },
  nutrition: {
    deed: 'eat in a way that does me good',
    topic: 'food that does me good',
    steps: [
      'eat the first bites slowly',
      'reach for something fresh first',
      'drink a glass of water first',
      'fill half my plate with vegetables',
    ],
    cues: ['I sit down to eat', 'I open the fridge', 'I feel like a snack'],
    thanks: [
      'the food on my table',
      'a meal that did me good',
      'the warmth of a simple meal',
      'the colours on my plate',
    ],
    qualities: ['a good sense of what I need', 'patience', 'care for my body'],
    settings: ['in my kitchen before a meal', 'at the table with a plate in front of me'],
    sights: ['steam rising from the pan', 'the colours on my plate'],
    sounds: ['something simmering on the stove', 'the small sounds of the kitchen'],
    touches: ['the warm bowl in my hands', 'the crisp first bite'],
    hurdles: [
      {
        obstacle: 'I come home hungry and want whatever is quickest',
        response: 'drink a glass of water and eat something fresh first',
      },
      {
        obstacle: 'after a long day my hand goes to the sweets',
        response: 'pause for one breath and ask what I am hungry for',
      },
      {
        obstacle: 'there is cake on the table and everybody takes a piece',
        response: 'decide what I want and enjoy it sitting down',
      },
    ],
  },
  weight: {
    deed: 'take good care of my body',
    topic: 'taking good care of my body',
    steps: [
      'take what does me good',
      'walk for ten minutes',
      'get up and stretch for a minute',
      'plan my next meal with care',
    ],
    cues: ['I fill my plate', 'I put on my shoes', 'I finish a meal'],
    thanks: [
      'the body that carries me',
      'each walk I have taken',
      'a meal that did me good',
      'my two legs and what they can do',
    ],
    qualities: ['patience', 'care for my body', 'a pace of my own'],
    settings: ['at the front door with my shoes on', 'at the kitchen table before a meal'],
    sights: ['the path ahead of me', 'a plate filled with care'],
    sounds: ['the sounds of the house around me', 'my breath finding its pace'],
    touches: ['my feet meeting the ground', 'warmth in my arms and legs'],
    hurdles: [
      {
        obstacle: 'I think that one small walk makes no difference',
        response: 'put on my shoes and walk to the corner',
      },
      {
        obstacle: 'a hard day makes me reach for food',
        response: 'sit down, breathe out and choose with care',
      },
      {
        obstacle: 'the number on the scales is higher than I hoped',
        response: 'step down, get dressed and keep to my plan for today',
      },
    ],
  },
};
