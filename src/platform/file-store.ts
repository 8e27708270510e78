/** Files that are too large for the graph and the database, such as sound. */
import type { FastifyReply } from 'fastify';
import type { Owner } from './event-log.ts';
import type { FileLinks } from './file-links.ts';

/** Where files are kept. A file never changes once it is there; another content has another key. */
export interface FileStore {
  /** Takes in a finished file of this machine, which is gone from where it was. */
  keep(key: string, path: string): Promise<void>;
  /** Copies a file to this machine. @returns whether there is one */
  fetch(key: string, path: string): Promise<boolean>;
  /** Removes files. What is not there is no fault. */
  remove(keys: readonly string[]): Promise<void>;
  /** Answers a request with a file, or the part of it that is asked for, and headers; 404 when there is none. */
  send(key: string, reply: FastifyReply, headers: Readonly<Record<string, string>>): Promise<FastifyReply>;
}

/** What the program has for files. */
export interface Files {
  readonly store: FileStore;
  readonly links: FileLinks;
  /** A folder of this machine for files that are not finished yet. */
  readonly incoming: string;
}

/** Forms of files, by how their keys end. */
export const MEDIA_TYPES = {
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
  ogg: 'audio/ogg',
  vtt: 'text/vtt; charset=utf-8',
} as const;

export type FileForm = keyof typeof MEDIA_TYPES;

/** Tenant, person, name, form. Nothing that could lead out of a folder has this shape. */
const KEY = /^[0-9a-f-]{36}\/[0-9a-f-]{36}\/[0-9a-z-]{1,80}\.([0-9a-z]{3,4})$/;

/** The key of a person's file: it begins with whose it is, so that all of somebody's files can be found. */
export const fileKey = ({ tenantId, userId }: Owner, name: string, form: FileForm): string =>
  `${tenantId}/${userId}/${name}.${form}`;

/** The form of the file behind a key; null for what is no key. */
export function formOf(key: string): FileForm | null {
  const form = KEY.exec(key)?.[1];
  return form && Object.hasOwn(MEDIA_TYPES, form) ? (form as FileForm) : null;
}

/** Media type of the file behind a key. */
export const mediaTypeOf = (key: string): string => MEDIA_TYPES[formOf(key) ?? 'mp3'];
