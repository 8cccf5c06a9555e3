// Texts to hold the three front ends against each other: news written for this test, and what trips up offsets.
import { existsSync, readFileSync } from "node:fs";

const story = `Harbour bridge to close for a year

PORT ELLEN, March 3 — The old harbour bridge will close for repairs in April, the city council said on Tuesday.

“We cannot wait any longer,” said Mayor Ruth Okafor. “The steel is sixty years old, and it shows.”

The work will cost 14.2 million pounds, according to a report by the engineers Lund & Partners. Ferries will run every 20 minutes.

Shopkeepers were not pleased. "Nobody asked us," Tom Brandt, who owns a bakery by the quay, told reporters. He said that he would lose half of his customers.

Okafor promised that the council would “look at every complaint”.
`;

const founding = new URL("../../../shared/articles/peskov-saba.txt", import.meta.url);

export const articles = {
  empty: "",
  "one letter": "a",
  "white space": " \n\t\r\n\u00a0\u2003\n\n",
  story,
  "story, pasted twice": `${story}\n${story}`,
  "story, old line ends": `${story}\n${story}`.replaceAll("\n", "\r\n"),
  "story, lines of a mainframe": story.replaceAll("\n", "\u0085"),
  "byte order mark": `\ufeff${story}`,
  "control characters": 'A\u0000B said "yes\u0001no".\u001f\u007f\n\nTab\there. \b\f\v',
  "emoji and flags": '😀 “It 👩‍👩‍👧‍👦 rained,” 🇩🇪 said Ada 👍🏽 Byron.\n\n😀 “It 👩‍👩‍👧‍👦 rained,” 🇩🇪 said Ada 👍🏽 Byron.\n\n1️⃣ a\u0301\u0328 𝄞𝄞',
  "Hebrew and Arabic": 'ראש העיר אמרה: ״הגשר ייסגר באפריל״.\n\n\u202bقال الوزير: «سنغلق الجسر» يوم الثلاثاء.\u202c\n\nراש mixed مع English “and more”, he said.',
  "Japanese and Chinese": "市長は「橋を閉める」と述べた。\n\n部长说：“我们不能再等了。”\n\n市長は「橋を閉める」と述べた。",
  "Thai, Hindi, Korean": "นายกเทศมนตรีกล่าวว่า สะพานจะปิด\n\nमेयर ने कहा, “पुल बंद रहेगा।”\n\n시장은 “다리를 닫는다”고 말했다.",
  "German, French, Russian": "„Wir können nicht warten“, sagte Bürgermeisterin Okafor.\n\n« Nous ne pouvons pas attendre », a déclaré le maire.\n\n«Мы не можем ждать», — сказал мэр.",
  "lone surrogates": "High \ud83d and low \ude00, “swapped \ude00\ud83d,” he said.\n\n\ud800",
  "separators of JavaScript": "One\u2028two\u2029three. “Yes,” she said.\u2028",
  "a quote that never ends": `“${"It goes on and on. ".repeat(200)}`,
  "marks only": '"'.repeat(300) + "“".repeat(100) + "((((" + "'".repeat(50),
  "one long word": "x".repeat(20_000) + "é".repeat(5_000) + "😀".repeat(2_000),
  "many short lines": "a\n".repeat(1_000),
  "combining marks": `e${"\u0301".repeat(3_000)} said.`,
  ...(existsSync(founding) && { founding: readFileSync(founding, "utf8") }),
};

// absent names what could not be had, so that the test can say so.
export const absent = existsSync(founding) ? [] : ["founding: ../shared/articles is not there"];
