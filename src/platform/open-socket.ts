import type { WebSocket as SocketOfProtocol } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { Viewer } from './context.ts';

type Read = Parameters<SocketOfProtocol['onMessage']>[0];

/** Why a socket is closed when its time is over. */
export interface End {
  readonly code: number;
  readonly reason: string;
}

/** A socket as the library that keeps the protocol sees it, and who is behind it. The request that it began with is let go. */
export class OpenSocket implements SocketOfProtocol {
  [more: PropertyKey]: unknown;
  viewer: Viewer | null = null;
  /** Who is charged with holding it; null until its token is believed. */
  holder: string | null = null;

  /**
   * @param endsAtMs - on the clock of `performance`: when it is closed
   * @param end - why it is closed then
   * @param onFailure - told of what went wrong with a message
   */
  constructor(
    readonly socket: WebSocket,
    readonly address: string,
    public endsAtMs: number,
    public end: End,
    private readonly onFailure: (socket: WebSocket, error: unknown) => void,
  ) {}

  get protocol(): string {
    return this.socket.protocol;
  }

  send(text: string): void {
    this.socket.send(text);
  }

  close(code?: number, reason?: string): void {
    this.socket.close(code, reason);
  }

  onMessage(read: Read): void {
    this.socket.on('message', (data) => {
      read(parsed(String(data))).catch((error: unknown) => this.onFailure(this.socket, error));
    });
  }
}

/** The library takes a message that is parsed, too, and what it holds then is no longer the text. */
function parsed(text: string): string {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
