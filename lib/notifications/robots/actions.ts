"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/lib/auth/action";
import { beginRobot, endRobot, sayInGroup, testRobot } from "./commands";
import { beginRobotSchema, robotSchema, sayInGroupSchema } from "./schema";

const said = async (key: "begun" | "ended" | "tested" | "told") => ({
  message: (await getTranslations("reminders"))(`robots.${key}`),
});

export const beginRobotAction = action(beginRobotSchema, beginRobot, () => said("begun"));
export const endRobotAction = action(robotSchema, endRobot, () => said("ended"));
export const testRobotAction = action(robotSchema, testRobot, () => said("tested"));
export const sayInGroupAction = action(sayInGroupSchema, sayInGroup, () => said("told"));
