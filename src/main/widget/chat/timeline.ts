import type { Message } from "./protocol.ts";

/** The messages of one conversation, by position: no duplicates, no disorder, and where to resume. */
export class Timeline {
  conversation: string | null = null;
  more = false;
  private readonly byPosition = new Map<number, Message>();
  private sorted: Message[] | null = null;
  private received = 0;

  /**
   * The position up to which everything has come. An acknowledgement does not raise it:
   * it can overtake a live message of somebody else, which resuming after it would then miss.
   */
  get position(): number {
    return this.received;
  }

  get messages(): readonly Message[] {
    return this.sorted ??= [...this.byPosition.values()].sort((a, b) => a.position - b.position);
  }

  get first(): Message | undefined {
    return this.messages[0];
  }

  get last(): Message | undefined {
    return this.messages[this.messages.length - 1];
  }

  reset(conversation: string | null, messages: Message[] = [], more = false): void {
    this.byPosition.clear();
    this.sorted = null;
    this.received = 0;
    this.conversation = conversation;
    this.more = more;
    messages.forEach((message) => this.receive(message));
  }

  /** A live or resumed message. Answers whether it is new. */
  receive(message: Message): boolean {
    this.received = Math.max(this.received, message.position);
    return this.add(message);
  }

  /** The visitor's own message, acknowledged; its live copy may still be under way. */
  confirm(message: Message): boolean {
    return this.add(message);
  }

  prepend(messages: Message[], more: boolean): void {
    messages.forEach((message) => this.add(message));
    this.more = more;
  }

  private add(message: Message): boolean {
    if (this.byPosition.has(message.position)) return false;
    this.byPosition.set(message.position, message);
    this.sorted = null;
    return true;
  }
}
