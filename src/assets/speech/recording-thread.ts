/**
 * A thread of its own that looks at a recording somebody sent: reading it may take long, and nobody knows what is
 * in it. It answers what it found; a file that is no sound ends in an error of the library that reads it.
 */
import { open } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { MPEGDecoder } from 'mpg123-decoder';
import { parseFile } from 'music-metadata';

/** What is in a file. */
export interface FoundSound {
  readonly container: string;
  readonly codec: string;
  readonly durationMs: number;
  /** Whether samples could be decoded where that was tried. */
  readonly isDecodable: boolean;
}

/** A minute or two is enough to know that it can be played. */
const DECODED_BYTES = 2 << 20;

async function examine(path: string): Promise<FoundSound> {
  const { format } = await parseFile(path, { duration: true, skipCovers: true });
  const { container = '', codec = '', duration = 0 } = format;
  const isMpeg = container === 'MPEG';
  return {
    container,
    codec,
    durationMs: Math.round(duration * 1000),
    isDecodable: !isMpeg || (await decodes(path)),
  };
}

async function decodes(path: string): Promise<boolean> {
  const file = await open(path);
  const decoder = new MPEGDecoder();
  try {
    const { size } = await file.stat();
    // From the middle, past whatever pictures and tags it begins with.
    const from = Math.max(0, Math.floor(size / 2) - DECODED_BYTES / 2);
    const { buffer, bytesRead } = await file.read(
      Buffer.alloc(Math.min(size, DECODED_BYTES)),
      0,
      undefined,
      from,
    );
    await decoder.ready;
    return decoder.decode(buffer.subarray(0, bytesRead)).samplesDecoded > 0;
  } finally {
    decoder.free();
    await file.close();
  }
}

parentPort?.postMessage(await examine(workerData as string));
