"use server";
import { admit } from "../admit";
import { readAddress } from "../cookie";
import { leading, openAction } from "../session-action";
import { activate } from "./commands";
import { activateSchema } from "./schema";

export const activateAction = leading(
  openAction(
    activateSchema,
    async (input) => admit(await activate(input, await readAddress()), "SLIP"),
    (goTo) => ({ goTo }),
  ),
);
