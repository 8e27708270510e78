/**
 * A thread of its own that puts sound together and packs it into a file: packing twenty minutes takes seconds, in
 * which nothing else would be answered.
 */
import { openSync, writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { createEncoder } from 'wasm-media-encoders';
import { waveHeader } from './wave.ts';

/** How the sound is packed, and where to. */
export interface Packing {
  readonly path: string;
  readonly format: 'mp3' | 'wav';
  readonly sampleRate: number;
}

/** What comes next in the file. */
export type Piece =
  | { readonly kind: 'sound'; readonly samples: Int16Array }
  | { readonly kind: 'silence'; readonly samples: number }
  | { readonly kind: 'end' };

/** Kilobits a second. Constant, so that players can seek: with a varying rate a file has no index to seek by. */
const BIT_RATE = 48;
const SILENCE_PIECE = 65_536;
const LOUDEST = 32_768;

/** Takes samples, and gives the bytes that are ready. */
interface Packer {
  add(samples: Int16Array): Uint8Array;
  end(): Uint8Array;
}

async function mp3Packer(sampleRate: number): Promise<Packer> {
  const wasm = await readFile(createRequire(import.meta.url).resolve('wasm-media-encoders/wasm/mp3'));
  const encoder = await createEncoder('audio/mpeg', new Uint8Array(wasm));
  encoder.configure({ sampleRate, channels: 1, bitrate: BIT_RATE });
  return {
    add: (samples) => encoder.encode([Float32Array.from(samples, (sample) => sample / LOUDEST)]),
    end: () => encoder.finalize(),
  };
}

const plainPacker = (): Packer => ({
  add: ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
  end: () => new Uint8Array(),
});

const { path, format, sampleRate } = workerData as Packing;
const file = openSync(path, 'w');
const packer = format === 'mp3' ? await mp3Packer(sampleRate) : plainPacker();
let samples = 0;
let bytes = 0;
function write(packed: Uint8Array): void {
  bytes += writeSync(file, packed);
}

function add(more: Int16Array): void {
  samples += more.length;
  write(packer.add(more));
}

function addSilence(length: number): void {
  for (let left = length; left > 0; left -= SILENCE_PIECE) {
    add(new Int16Array(Math.min(left, SILENCE_PIECE)));
  }
}

function take(piece: Piece): void {
  if (piece.kind === 'sound') add(piece.samples);
  else if (piece.kind === 'silence') addSilence(piece.samples);
  else {
    write(packer.end());
    if (format === 'wav') writeSync(file, waveHeader(sampleRate, samples), 0, null, 0);
  }
  parentPort?.postMessage(bytes);
}

if (format === 'wav') write(waveHeader(sampleRate, 0));
parentPort?.on('message', take);
