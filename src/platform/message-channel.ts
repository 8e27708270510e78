/** How messages leave this installation: what every channel keeps, and which ones are set up. */

/** A way to reach someone outside of the app. */
export type ChannelName = 'email' | 'push' | 'sms';

/** A message as it is handed to a channel. It says no more than a lock screen may show. */
export interface OutgoingMessage {
  /** The same for every attempt at one message, so that whoever receives it twice can tell. */
  readonly key: string;
  readonly title: string;
  readonly body: string;
  /** Where a tap leads; null where this installation has no address of its own. */
  readonly url: string | null;
  /** Why the person gets it. */
  readonly reason: string;
  /** Where messages of this kind are switched off without signing in; null for those that cannot be. */
  readonly unsubscribeUrl: string | null;
}

/**
 * What became of an attempt. `failed` means that the message certainly did not leave: when that is passing, another
 * attempt may go well; when the address is gone, none ever will, and nothing else sent there either. `unsure` means that it may have left.
 */
export type Outcome =
  | { readonly kind: 'failed'; readonly reason: string; readonly isPassing: boolean; readonly isGone?: true }
  | { readonly kind: 'sent'; readonly providerId: string | null }
  | { readonly kind: 'unsure'; readonly reason: string };

/** A browser's address, as its push service gave it. */
export interface PushAddress {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

/** Hands messages to a service. It never throws for what the service does; that is an outcome. */
export interface MessageChannel<Address> {
  send(to: Address, message: OutgoingMessage): Promise<Outcome>;
  close(): Promise<void>;
}

/** The channels of this installation; null for those that are not set up. */
export interface Channels {
  readonly email: MessageChannel<string> | null;
  readonly sms: MessageChannel<string> | null;
  readonly push: (MessageChannel<PushAddress> & { readonly publicKey: string }) | null;
}
