/** Areas about being with others. */
import type { AreaTexts } from './area.ts';

export const PEOPLE: Readonly<Record<string, AreaTexts>> = {
  loneliness: {
    deed: 'reach out to people',
    topic: 'reaching out to people',
    steps: ['say hello', 'write a short message to somebody', 'smile back', 'ask one question and listen'],
    cues: ['I pass a familiar face', 'I have a free evening', 'somebody smiles at me'],
    thanks: [
      'each kind word I have heard',
      'a smile in the street',
      'one person who knows me',
      'my own good company',
    ],
    qualities: ['a friendly face', 'warmth', 'courage'],
    settings: ['in a small café around the corner', 'at the door of a place where people meet'],
    sights: ['a face that looks up and smiles', 'an empty chair beside somebody friendly'],
    sounds: ['the murmur of conversations', 'my own hello'],
    touches: ['the warm cup in my hands', 'the chair as I sit down with others'],
    hurdles: [
      {
        obstacle: 'I think that I would only disturb',
        response: 'breathe out and say one friendly sentence',
        place: 0,
        step: 3,
      },
      {
        obstacle: 'nobody answers my message for a while',
        response: 'give it time and write to one more person',
        place: 0,
        step: 2,
      },
      {
        obstacle: 'I stand at the edge of a group and feel out of place',
        response: 'walk up to one person and ask how they know the others',
        place: 1,
        step: 3,
      },
    ],
  },
  parenting: {
    deed: 'be present and patient with my family',
    topic: 'being a patient parent',
    steps: [
      'put my phone away',
      'take one breath before I speak',
      'sit down and listen',
      'say one thing I noticed and liked',
    ],
    cues: ['I come through the front door', 'the noise at home grows', 'bedtime begins'],
    thanks: [
      'the laughter in my home',
      'each hug of this week',
      'ten quiet minutes together',
      'the love in our family',
    ],
    qualities: ['patience', 'warmth', 'humour'],
    settings: ['at home, in the middle of a lively evening', 'at the kitchen table with the family'],
    sights: ['a face looking up at me', 'shoes and bags across the floor'],
    sounds: ['bright voices from the next room', 'my own voice, low and friendly'],
    touches: ['the chair under me as I sit down with them', 'a warm shoulder against mine'],
    hurdles: [
      {
        obstacle: 'everybody wants something at the same time',
        response: 'take one breath and turn to one of them first',
        place: 0,
        step: 2,
      },
      {
        obstacle: 'I have raised my voice already',
        response: 'pause, breathe out and begin again',
        place: 1,
        step: 3,
      },
      {
        obstacle: 'I am worn out and bedtime has only just begun',
        response: 'sit down on the floor and do one thing at a time',
        place: 0,
        step: 3,
      },
    ],
  },
  relationships: {
    deed: 'be close to the people who matter to me',
    topic: 'being close to people who matter',
    steps: [
      'put my phone away',
      'look up and say hello',
      'take one breath and listen',
      'say one thing I appreciate',
    ],
    cues: ['we sit down to eat', 'I hear the key in the door', 'a talk grows difficult'],
    thanks: [
      'the people who matter to me',
      'each honest talk',
      'a shared meal this week',
      'the laughter we share',
    ],
    qualities: ['an open heart', 'patience', 'warmth'],
    settings: [
      'at the kitchen table with somebody I care about',
      'on a walk side by side with somebody close',
    ],
    sights: ['the face of somebody I care about', 'our two shadows on the path'],
    sounds: ['their voice, and a pause', 'my own words, honest and soft'],
    touches: ['the warm cup between my hands', 'my chest opening a little'],
    hurdles: [
      {
        obstacle: 'I want to defend myself before they have finished',
        response: 'breathe out and repeat what I have heard',
        place: 0,
        step: 3,
      },
      {
        obstacle: 'I would rather keep to myself what I feel',
        response: 'begin with one small, true sentence',
        place: 1,
        step: 2,
      },
      {
        obstacle: 'a silence has lasted longer than either of us wanted',
        response: 'say that I miss us and ask for ten minutes',
        place: 1,
        step: 3,
      },
    ],
  },
};
