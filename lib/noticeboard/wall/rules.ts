import { sha256 } from "@/lib/kernel/ids";

/** A receipt is kept as its fingerprint only; typed from paper, its case and spaces do not matter. */
export const receiptHash = (receipt: string): string => sha256(receipt.trim().toLowerCase());
