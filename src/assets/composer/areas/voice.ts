/** Areas about showing oneself and standing by oneself. */
import type { AreaTexts } from './area.ts';

export const VOICE: Readonly<Record<string, AreaTexts>> = {
  public_speaking: {
    deed: 'speak in front of others with a steady voice',
    topic: 'speaking in front of others',
    steps: [
      'feel both feet before I begin',
      'take one slow breath',
      'look at one friendly face',
      'practise my first sentence aloud',
    ],
    cues: ['I stand up to speak', 'I hear my name called', 'the room grows quiet'],
    thanks: [
      'each person who has listened to me',
      'the voice I have',
      'what I know about my subject',
      'the times I have spoken up',
    ],
    qualities: ['a voice of my own', 'courage', 'something to say'],
    settings: ['in front of the room, just before I begin', 'at the side of the room with my notes'],
    sights: ['a friendly face in the second row', 'my notes with the first line marked'],
    sounds: ['the room settling down', 'my own voice, slow and clear'],
    touches: ['both feet on the floor', 'the paper between my fingers'],
    hurdles: [
      {
        obstacle: 'my heart beats fast and my words want to rush',
        response: 'feel both feet, breathe out and say the first sentence slowly',
      },
      {
        obstacle: 'for a moment I lose my thread',
        response: 'pause, look at my notes and go on from the next word',
      },
      {
        obstacle: 'I see a face in the front row that looks bored',
        response: 'let my eyes go on to somebody who nods',
      },
    ],
  },
  assertiveness: {
    deed: 'say what I need in a calm voice',
    topic: 'saying what I need',
    steps: [
      'ask for time to think it over',
      'say one clear sentence',
      'answer in a calm voice',
      'say what I need in one sentence',
    ],
    cues: ['somebody asks me for a favour', 'I notice that I want to speak', 'I am asked for my view'],
    thanks: [
      'the people who respect my answer',
      'my sense of what is fair',
      'the times I have stood by myself',
      'a voice that can be calm and clear',
    ],
    qualities: ['a clear voice', 'self-respect', 'courage'],
    settings: [
      'at a table with somebody who wants something from me',
      'in a conversation with somebody I know well',
    ],
    sights: ['the face of the other person, waiting', 'my hands resting on the table'],
    sounds: ['the question that is put to me', 'my own voice, calm and clear'],
    touches: ['my back against the chair', 'the breath low in my belly'],
    hurdles: [
      {
        obstacle: 'a quick yes is already on my tongue',
        response: 'breathe out and ask for time to think it over',
      },
      {
        obstacle: 'the other person looks let down',
        response: 'stay friendly and say my sentence once more',
      },
      {
        obstacle: 'I hear myself say sorry before I have begun',
        response: 'pause and start again with the word I',
      },
    ],
  },
  confidence: {
    deed: 'trust myself a little more',
    topic: 'trusting myself',
    steps: [
      'stand tall for three breaths',
      'take the first small step',
      'say one thing I think',
      'write down one thing that went well',
    ],
    cues: ['I enter a room', 'I begin something new', 'I notice that I hold back'],
    thanks: [
      'what I have already managed',
      'the people who believe in me',
      'the skills I have built',
      'the small brave things I have done',
    ],
    qualities: ['strengths of my own', 'courage', 'something to offer'],
    settings: ['at the door of a room I am about to enter', 'at a table with people I know'],
    sights: ['the light through the open door', 'the faces around the table'],
    sounds: ['voices in the room', 'my own voice, when it is my turn'],
    touches: ['the door handle in my hand', 'both feet firmly on the floor'],
    hurdles: [
      {
        obstacle: 'the thought comes that others know better',
        response: 'remember one thing I did well, and say my part',
      },
      { obstacle: 'I want to make myself small', response: 'lift my head, breathe out and stay where I am' },
      {
        obstacle: 'somebody praises me and I want to wave it away',
        response: 'smile, nod and let it stand',
      },
    ],
  },
  self_compassion: {
    deed: 'treat myself like a good friend',
    topic: 'being kind to myself',
    steps: [
      'speak to myself as to a friend',
      'put a hand on my heart',
      'greet myself with a smile',
      'take a break when I need one',
    ],
    cues: ['something goes differently than planned', 'I hear my strict inner voice', 'I look in the mirror'],
    thanks: [
      'the effort I have made',
      'the friends who are kind to me',
      'my own good heart',
      'what I have learnt so far',
    ],
    qualities: ['kindness to myself', 'patience', 'warmth'],
    settings: ['at home, at the end of a long day', 'in front of the mirror in the morning'],
    sights: ['the things I have done today, as in a row', 'my own face in soft light'],
    sounds: ['the quiet of the room', 'a friendly voice, and it is mine'],
    touches: ['a warm hand on my heart', 'my shoulders growing soft'],
    hurdles: [
      {
        obstacle: 'the strict voice starts listing my mistakes',
        response: 'put a hand on my heart and speak as a friend does',
      },
      {
        obstacle: 'I feel that rest has to be earned',
        response: 'sit down for five minutes and let that be good',
      },
      {
        obstacle: 'I compare myself with somebody who seems to manage it all',
        response: 'look back at my own way and name one thing I carried',
      },
    ],
  },
};
