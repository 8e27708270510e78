import { access, copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FastifyReply } from 'fastify';
import { type FileStore, mediaTypeOf } from './file-store.ts';

/**
 * Files in a folder of this machine, which all processes share.
 *
 * @param folder - its absolute path
 */
export function diskFiles(folder: string): FileStore {
  const pathOf = (key: string): string => join(folder, key);
  return {
    keep: async (key, path) => {
      await mkdir(dirname(pathOf(key)), { recursive: true, mode: 0o700 });
      await rename(path, pathOf(key));
    },
    fetch: async (key, path) => {
      try {
        await copyFile(pathOf(key), path);
        return true;
      } catch (error) {
        if (isMissing(error)) return false;
        throw error;
      }
    },
    remove: async (keys) => {
      await Promise.all(keys.map((key) => rm(pathOf(key), { force: true })));
    },
    send: async (key, reply, headers) => {
      if (!(await isThere(pathOf(key)))) return reply.callNotFound() as unknown as FastifyReply;
      // The library reads the range and the tag from the request, and keeps within the folder.
      const options = { cacheControl: false, index: false, dotfiles: 'deny' } as const;
      return reply.type(mediaTypeOf(key)).headers(headers).sendFile(key, folder, options);
    },
  };
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';
