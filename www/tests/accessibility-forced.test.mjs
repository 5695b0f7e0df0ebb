/**
 * What axe finds in every view and state: forced colours; and where there is little room.
 */

import { axeTests } from "./harness/engines.mjs";

axeTests("forced colours", { forcedColors: "active", colorScheme: "dark" });
axeTests("light, narrow", { colorScheme: "light", width: 320 });
