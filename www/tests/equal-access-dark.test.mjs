/**
 * What IBM's Equal Access checker finds in every view and state: dark.
 */

import { equalAccessTests } from "./harness/engines.mjs";

equalAccessTests("dark", { colorScheme: "dark" });
