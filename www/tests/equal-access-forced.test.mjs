/**
 * What IBM's Equal Access checker finds in every view and state: forced colours.
 */

import { equalAccessTests } from "./harness/engines.mjs";

equalAccessTests("forced colours", { forcedColors: "active", colorScheme: "dark" });
