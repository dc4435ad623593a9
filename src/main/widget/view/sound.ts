import type { Storage } from "../chat/storage.ts";

/** A short soft tone for a new message; the visitor's choice is remembered. */
export class Sound {
  private context: AudioContext | null = null;

  constructor(private readonly storage: Storage) {
    // Browsers let a page make sound only after the visitor has touched it.
    addEventListener("pointerdown", () => this.wake(), { once: true });
    addEventListener("keydown", () => this.wake(), { once: true });
  }

  get on(): boolean {
    return this.storage.get("sound") !== "off";
  }

  set on(on: boolean) {
    this.storage.set("sound", on ? "on" : "off");
    if (on) this.play();
  }

  play(): void {
    if (!this.on || this.context?.state !== "running") return;
    this.tone(660, 0);
    this.tone(880, 0.09);
  }

  private wake(): void {
    this.context ??= new AudioContext();
    void this.context.resume();
  }

  private tone(frequency: number, delay: number): void {
    const { context } = this;
    if (!context) return;
    const start = context.currentTime + delay;
    const oscillator = context.createOscillator();
    const gain = context.createGain();
    oscillator.frequency.value = frequency;
    gain.gain.setValueAtTime(0, start);
    gain.gain.linearRampToValueAtTime(0.07, start + 0.015);
    gain.gain.exponentialRampToValueAtTime(0.0001, start + 0.22);
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(start);
    oscillator.stop(start + 0.25);
  }
}
