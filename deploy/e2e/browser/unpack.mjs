// Unpacks the browser into the temporary folder, and prints where it and its libraries are.

// The libraries come along only for whoever seems to have none.
process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs20.x";

const { default: chromium } = await import("@sparticuz/chromium");
const program = await chromium.executablePath();
const { LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env;
console.log(JSON.stringify({ program, environment: { LD_LIBRARY_PATH, FONTCONFIG_PATH } }));
