/** The way back: counting up to five, until somebody is fully awake and alert. */
import type { HypnosisSessionKind, PersonBrief } from '../content.ts';
import { count, type Line, say } from './session-line.ts';
import { AFTER_CARE } from './session-safety-words.ts';

const TURNING: Readonly<Record<HypnosisSessionKind, string>> = {
  anxiety_relief:
    'In a moment I am going to count from one to five. The quiet may come along with you, as much of ' +
    'it as you want for the hours ahead.',
  confidence_building:
    'In a moment I am going to count from one to five. You may bring the steadiness with you, in ' +
    'your back, in your hands, in your voice.',
  deep_change:
    'In a moment I am going to count from one to five. What was useful may come along with you, and ' +
    'the rest may stay here.',
};

const FAREWELL: Readonly<Record<PersonBrief['tone'], string>> = {
  calm: 'The day goes on from here, in its own time. Eyes open, fully awake and alert.',
  direct: 'That was your session. You are back: eyes open, fully awake and alert.',
  energetic: 'Stretch once more, and feel the energy of it. Eyes open, fully awake and alert.',
  warm: 'You have given yourself this time today. Here you are, eyes open, fully awake and alert.',
};

/** The way back from a session, faster and clearer towards its end. Nothing of it may be left out. */
export function emergence(kind: HypnosisSessionKind, tone: PersonBrief['tone']): Line[] {
  return [
    say(TURNING[kind]),
    say('Any heaviness in your arms and legs now lifts, and your muscles are ready to move.'),
    count('One. You feel your body again, the feet, the hands, the weight of you.'),
    count('Two. A fuller breath, and fresh air with it. Fingers and toes begin to stir.'),
    count('Three. You hear the room around you, and you know where you are and what time of day it is.'),
    count('Four. Your shoulders move, your head is clear, your eyes feel rested.'),
    count('Five. Eyes open, fully awake and alert, back in the room.'),
    say(AFTER_CARE),
    say(FAREWELL[tone]),
  ];
}
