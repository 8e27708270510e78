import type { Clock } from '../../src/platform/clock.ts';

/** A clock that stands until it is moved. */
export class TestClock implements Clock {
  private instant: Date;

  constructor(at: string) {
    this.instant = new Date(at);
  }

  now(): Date {
    return new Date(this.instant);
  }

  moveTo(at: string | Date): void {
    this.instant = new Date(at);
  }

  moveBy({ days = 0, hours = 0, minutes = 0, seconds = 0 }): void {
    const total = ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
    this.instant = new Date(this.instant.getTime() + total * 1000);
  }
}
