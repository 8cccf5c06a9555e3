// An article written for this page: its body was pasted twice, and one figure changed on the way.

const first = `Council votes to reopen the Marlow tram line

HARBOUR FALLS (Verbatim) — The city council voted on Thursday to reopen the Marlow tram line, eleven years after the last car ran, and set aside 41 million crowns for new rails and six stops.

“This line was never a museum piece,” Mayor Ines Calder said. “It is how the east side gets to work, and we should be ashamed that it took us eleven years to say so.”

Calder said that the first cars would run before the end of next year, and promised to keep the fare at two crowns until 2030.

Tomas Rehn, who chairs the finance committee, called the estimate “a number on a napkin” and warned that the rails would cost at least 60 million crowns.

“We have been here before,” Rehn told reporters after the vote. “The bridge was to cost nine million. It cost twenty.”

According to a report by the transport agency, the line would carry 14,000 passengers a day and take some 3,200 cars off the Marlow road.

Residents of Quarry Street, where the old rails still lie under the asphalt, said they had not been asked about the noise. “Nobody has knocked on a single door,” said Adaeze Obi, a baker whose shop would face the new stop.

The agency did not say when the hearings would be held. Work is to begin in April.`;

const [, ...body] = first.split("\n\n");
const second = body.join("\n\n").replace("41 million", "43 million");

/** sample is the article, body twice; the copy has 43 million where the first has 41. */
export const sample = `${first}\n\n${second}\n`;
