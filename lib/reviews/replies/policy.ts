import type { Actor } from "@/lib/kernel/actor";
import { isReviewer } from "../policy";

type Objected = {
  state: "DRAFT" | "NOTIFIED" | "LEDGERED";
  reviewerPersonId: string;
  responses: readonly { kind: string }[];
};

/** 申辩 waits for whoever gave the opinion, until it is answered; nobody answers in their place. */
export const owesReply = (actor: Actor, review: Objected): boolean =>
  isReviewer(actor, review) &&
  review.state !== "DRAFT" &&
  review.responses.some(({ kind }) => kind === "OBJECT") &&
  review.responses.every(({ kind }) => kind !== "REPLY");
