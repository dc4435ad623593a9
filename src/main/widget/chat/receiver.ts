import type { Conversation, Message, ServerFrame, Welcome } from "./protocol.ts";
import type { Session } from "./session.ts";

type Frame<T extends ServerFrame["type"]> = Extract<ServerFrame, { type: T }>;
type Handlers = { [T in ServerFrame["type"]]: (frame: Frame<T>) => void };

/** What each frame from the server changes in the session. */
export class Receiver {
  private readonly handlers: Handlers = {
    welcome: (frame) => this.welcome(frame),
    message: (frame) => this.message(frame.conversation, frame.message),
    accepted: (frame) => this.accepted(frame),
    rejected: (frame) => this.session.outbox.reject(frame.id, frame.error),
    history: (frame) => this.history(frame),
    typing: (frame) => this.session.others.signal(frame.author, frame.on),
    read: (frame) => this.read(frame),
    conversation: (frame) => this.conversation(frame.conversation),
    pong: () => {},
    error: (frame) => this.session.observer.warned(frame),
  };

  constructor(private readonly session: Session) {}

  receive(frame: ServerFrame): void {
    const handler = this.handlers[frame.type] as ((frame: ServerFrame) => void) | undefined;
    if (!handler) return;
    handler(frame);
    this.session.observer.changed();
  }

  private welcome(frame: Welcome): void {
    const { session } = this;
    session.inbox = frame.inbox;
    session.limits = frame.limits;
    session.conversation = frame.conversation;
    session.identity.welcome(frame.visitor);
    const id = frame.conversation?.id ?? null;
    if (frame.reset || id !== session.timeline.conversation) {
      session.timeline.reset(id, frame.messages, frame.more);
      frame.messages.forEach((message) => session.outbox.settle(message.clientId));
    } else {
      frame.messages.forEach((message) => this.take(message));
    }
    session.outbox.resend();
  }

  private message(conversation: string, message: Message): void {
    this.enter(conversation);
    this.take(message);
  }

  private take(message: Message): void {
    const { session } = this;
    session.outbox.settle(message.clientId);
    if (!session.timeline.receive(message)) return;
    if (message.author.kind === session.others.author?.kind) session.others.clear();
    session.observer.arrived(message);
  }

  private accepted(frame: Frame<"accepted">): void {
    this.enter(frame.conversation);
    this.session.timeline.confirm(frame.message);
    this.session.outbox.settle(frame.id);
  }

  private history(frame: Frame<"history">): void {
    const { session } = this;
    session.loadingOlder = false;
    if (frame.conversation === session.timeline.conversation) session.timeline.prepend(frame.messages, frame.more);
  }

  private read(frame: Frame<"read">): void {
    const { conversation } = this.session;
    if (conversation?.id !== frame.conversation) return;
    conversation.read[frame.by] = Math.max(conversation.read[frame.by], frame.position);
  }

  private conversation(conversation: Conversation): void {
    const { session } = this;
    if (session.conversation?.status === "open" && session.conversation.id !== conversation.id) return;
    const known = session.conversation?.id === conversation.id ? session.conversation.read : null;
    this.enter(conversation.id);
    session.conversation = conversation;
    if (known) conversation.read.customer = Math.max(conversation.read.customer, known.customer);
  }

  /** The first message opens a conversation, and after a resolved one there may be a new one. */
  private enter(id: string): void {
    const { session } = this;
    if (session.timeline.conversation === id) return;
    session.timeline.reset(id);
    session.conversation = {
      id, status: "open", handler: { kind: session.inbox?.bot ? "bot" : "queue" }, position: 0, read: { agent: 0, customer: 0 },
    };
  }
}
