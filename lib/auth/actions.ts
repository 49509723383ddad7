"use server";
import { changePassword, setUp } from "./commands";
import { changePasswordSchema, setUpSchema } from "./schema";
import { openAction, sessionAction } from "./session-action";

export const changePasswordAction = sessionAction(changePasswordSchema, changePassword, () => ({ goTo: "/" }));
export const setUpAction = openAction(setUpSchema, setUp, () => ({ goTo: "/sign-in?ready=1" }));
