import { installAndRun } from "./prepare.mjs";

void installAndRun("check");
