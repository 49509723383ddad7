import { z } from "zod";

/** The short code of an organisation, as somebody types it. */
export const orgCode = z.string().trim().toLowerCase().max(12, "tooLong");
