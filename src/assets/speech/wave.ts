/** Sound as samples, and the WAV form of it. */

import type { Sound } from '../../platform/speech-engine.ts';

const HEADER_BYTES = 44;
const PCM = 1;

/**
 * Reads a WAV file. Lengths in it that go past its end are taken for its end: whoever streams a file cannot
 * know them when the header is written.
 *
 * @throws SyntaxError when it is not 16-bit sound of one channel in a WAV file
 */
export function readWave(bytes: Uint8Array): Sound {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tag = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (bytes.length < 12 || tag(0) !== 'RIFF' || tag(8) !== 'WAVE') throw new SyntaxError('no WAV file');
  let sampleRate = 0;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const [name, size, body] = [tag(at), view.getUint32(at + 4, true), at + 8];
    if (name === 'fmt ') sampleRate = rateOf(view, body);
    if (name === 'data') {
      if (sampleRate === 0) throw new SyntaxError('a WAV file without a format');
      const end = Math.min(body + size, bytes.length);
      return { sampleRate, samples: samplesOf(bytes.subarray(body, end)) };
    }
    at = body + size + (size % 2);
  }
  throw new SyntaxError('a WAV file without sound');
}

function rateOf(view: DataView, at: number): number {
  if (at + 16 > view.byteLength) throw new SyntaxError('a WAV file that is cut off');
  const [form, channels, bits] = [
    view.getUint16(at, true),
    view.getUint16(at + 2, true),
    view.getUint16(at + 14, true),
  ];
  // 0xFFFE says that the form stands elsewhere; of 16-bit sound it is the same.
  if ((form === PCM || form === 0xfffe) && channels === 1 && bits === 16) return view.getUint32(at + 4, true);
  throw new SyntaxError(`a WAV file of ${channels} channels and ${bits} bits`);
}

/** Copied, because samples must begin at an even address. */
const samplesOf = (bytes: Uint8Array): Int16Array =>
  new Int16Array(bytes.slice(0, bytes.length - (bytes.length % 2)).buffer);

/** The header of a WAV file that holds so many samples. */
export function waveHeader(sampleRate: number, samples: number): Uint8Array {
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(HEADER_BYTES - 8 + samples * 2, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(PCM, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(sampleRate, 24);
  header.writeUInt32LE(sampleRate * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(samples * 2, 40);
  return header;
}
