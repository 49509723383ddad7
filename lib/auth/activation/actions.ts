"use server";
import { keepSession, readAddress, readDevice } from "../cookie";
import { openAction } from "../session-action";
import { openSession } from "../sign-in";
import { activate } from "./commands";
import { activateSchema } from "./schema";

export const activateAction = openAction(
  activateSchema,
  async (input) => {
    const personId = await activate(input, await readAddress());
    await keepSession(await openSession(personId, { device: await readDevice(), way: "SLIP" }));
  },
  () => ({ goTo: "/" }),
);
