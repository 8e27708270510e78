/** Reads a conversation from a file. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { conversationIn } from './conversation.ts';
import type { Turn } from './formats/speaker.ts';
import { badInput, type Problem } from './problem.ts';

/** No talk is longer; a file that is was probably not meant. */
const MAX_BYTES = 20_000_000;

/**
 * The turns of the conversation in a file.
 *
 * @param transcriptId - which transcript of a table; null when none was named
 * @throws Problem (bad input) when the file cannot be read or holds no conversation
 */
export async function readConversation(path: string, transcriptId: string | null): Promise<Turn[]> {
  const text = decoded(await bytesOf(path), path);
  return conversationIn({ text, name: basename(path), transcriptId });
}

async function bytesOf(path: string): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES)
      throw badInput(`${path} has ${size} bytes; a conversation has at most ${MAX_BYTES}.`);
    return await readFile(path);
  } catch (error) {
    throw unreadable(error, path);
  }
}

function unreadable(error: unknown, path: string): Problem | unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT')
    return badInput(`There is no file ${path}. Check the path, or leave it out for the example.`);
  if (code === 'EISDIR') return badInput(`${path} is a folder. Name a file with a conversation.`);
  if (code === 'EACCES' || code === 'EPERM')
    return badInput(`${path} may not be read. Check its permissions.`);
  return error;
}

function decoded(bytes: Buffer, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError)
      throw badInput(`${path} is not text in UTF-8. Save the conversation as UTF-8.`);
    throw error;
  }
}
