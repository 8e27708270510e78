/** Somebody's phone: hears what is due, over whichever process answers, and does it. */

import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

/** Somebody who has a phone. */
export interface Owner {
  readonly token: string;
}

/** What was heard of one delivery. */
export interface Told {
  times: number;
  /** Between the instant it was due and the first time it was heard, in milliseconds. */
  readonly lateMs: number;
}

const HEAR = `subscription ($after: String) {
  deliveryEvents(after: $after) { cursor kind delivery { id scheduledFor } }
}`;
const DO = `mutation ($input: CompleteDeliveryInput!) {
  completeDelivery(input: $input) { delivery { id } userErrors { code message } }
}`;
const PATIENCE_MS = 8_000;
const REST_MS = 300;

interface Heard {
  readonly deliveryEvents: {
    readonly cursor: string;
    readonly kind: string;
    readonly delivery: { readonly id: string; readonly scheduledFor: string };
  };
}

/** Follows the cursor over broken connections, and sends each deed until it is acknowledged. */
export class Phone {
  readonly told = new Map<string, Told>();
  readonly acknowledged = new Set<string>();
  sent = 0;
  isConnected = false;
  private cursor: string | null = null;
  private isOn = false;
  private hearing: Promise<void> = Promise.resolve();
  private readonly doing: Promise<void>[] = [];
  private hangUp: () => void = () => undefined;

  constructor(
    private readonly owner: Owner,
    private readonly someUrl: () => string,
  ) {}

  switchOn(): void {
    this.isOn = true;
    this.hearing = this.hear();
  }

  async switchOff(): Promise<void> {
    this.isOn = false;
    this.hangUp();
    await Promise.all([this.hearing, ...this.doing]);
  }

  /** Whether so many were heard, and all of them done. */
  hasDone(count: number): boolean {
    return this.told.size >= count && this.acknowledged.size >= count;
  }

  private async hear(): Promise<void> {
    while (this.isOn) {
      try {
        await this.hearUntilBroken();
      } catch {
        // Killed, or not up again yet: another one answers.
      }
      if (this.isOn) await pause(REST_MS);
    }
  }

  private async hearUntilBroken(): Promise<void> {
    const client = createClient({
      url: this.someUrl().replace(/^http/, 'ws'),
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${this.owner.token}` },
      retryAttempts: 0,
      keepAlive: 5_000,
      lazy: false,
      onNonLazyError: () => undefined,
      on: {
        connected: () => {
          this.isConnected = true;
        },
      },
    });
    this.hangUp = () => void client.dispose();
    const events = client.iterate<Heard>({ query: HEAR, variables: { after: this.cursor } });
    for await (const { data } of events) {
      if (data) this.note(data.deliveryEvents);
    }
  }

  private note({ cursor, kind, delivery }: Heard['deliveryEvents']): void {
    this.cursor = cursor;
    if (kind !== 'DUE') return;
    const before = this.told.get(delivery.id);
    if (before) {
      before.times += 1;
      return;
    }
    this.told.set(delivery.id, { times: 1, lateMs: Date.now() - Date.parse(delivery.scheduledFor) });
    // Every third is done on two devices at once.
    const devices = this.told.size % 3 === 0 ? 2 : 1;
    for (let device = 0; device < devices; device += 1) this.doing.push(this.do(delivery.id, device));
  }

  private async do(deliveryId: string, device: number): Promise<void> {
    const input = { deliveryId, idempotencyKey: `${deliveryId}-${device}` };
    while (this.isOn && !(await this.isAcknowledged(input))) await pause(REST_MS);
  }

  private async isAcknowledged(input: { readonly deliveryId: string }): Promise<boolean> {
    this.sent += 1;
    try {
      const answer = await fetch(this.someUrl(), {
        method: 'POST',
        signal: AbortSignal.timeout(PATIENCE_MS),
        headers: { 'content-type': 'application/json', authorization: `Bearer ${this.owner.token}` },
        body: JSON.stringify({ query: DO, variables: { input } }),
      });
      const { data } = (await answer.json()) as {
        data?: { completeDelivery: { delivery: object | null } | null };
      };
      if (!data?.completeDelivery?.delivery) return false;
      this.acknowledged.add(input.deliveryId);
      return true;
    } catch {
      // Nobody knows whether it was done, so it is sent again with the same key.
      return false;
    }
  }
}
