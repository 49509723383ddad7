"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/lib/auth/action";
import { confirmSignatureSheet, printSignatureSheet } from "./commands";
import { confirmSignatureSheetSchema, printSignatureSheetSchema } from "./schema";

export const printSignatureSheetAction = action(printSignatureSheetSchema, printSignatureSheet, async () => ({
  message: (await getTranslations("reviews"))("signatures.printed"),
}));
export const confirmSignatureSheetAction = action(
  confirmSignatureSheetSchema,
  confirmSignatureSheet,
  async ({ confirmed, left }) => {
    const words = await getTranslations("reviews");
    const names = left.join("、");
    return {
      message: words(left.length > 0 ? "signatures.confirmedSome" : "signatures.confirmed", {
        count: confirmed,
        names,
      }),
    };
  },
);
