import type { SpeechEngine } from '../../platform/speech-engine.ts';
import { espeakEngine } from './espeak-engine.ts';
import { openaiEngine, type SpeechService } from './openai-engine.ts';

/** The engines that are set up, a service before the voice of this installation. Nothing of them is loaded yet. */
export function speechEngines(setUp: { service: SpeechService | null; isLocal: boolean }): SpeechEngine[] {
  return [
    ...(setUp.service ? [openaiEngine(setUp.service)] : []),
    ...(setUp.isLocal ? [espeakEngine()] : []),
  ];
}
