"use server";
import { leading, sessionAction } from "../session-action";
import { playPart, stopPlaying } from "./commands";
import { playPartSchema, stopPlayingSchema } from "./schema";

const home = () => ({ goTo: "/" });

export const playPartAction = leading(sessionAction(playPartSchema, playPart, home));
export const stopPlayingAction = leading(sessionAction(stopPlayingSchema, stopPlaying, home));
