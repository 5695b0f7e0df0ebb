/**
 * What axe finds in every view and state: dark.
 */

import { axeTests } from "./harness/engines.mjs";

axeTests("dark", { colorScheme: "dark" });
