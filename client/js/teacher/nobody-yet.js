/** Nobody is in the lobby: where the way in stands and, when nobody comes for a minute, what may be in the way. */

import { facts } from "../facts.js";
import { html, useEffect, useSignal } from "../html.js";
import { t, tx } from "../words.js";

const PATIENCE_MS = 60_000;
const ONLY_HERE = /^(localhost|127\.|\[::1\])/;

export function NobodyYet() {
  const late = useSignal(false);
  useEffect(() => {
    const waiting = setTimeout(() => (late.value = true), PATIENCE_MS);
    return () => clearTimeout(waiting);
  }, [late]);
  return html`
    <div role="status">
      ${late.value
        ? html`<${WhatToTry} />`
        : html`<p class="soft">${t("Open the board on the projector: it shows the way in. Anybody may also come later.")}</p>`}
    </div>
  `;
}

function WhatToTry() {
  const address = html`<b dir="ltr">${facts.address}</b>`;
  const phone = ONLY_HERE.test(facts.address)
    ? tx("{address} is this computer alone. Open Elbow Room by its address in the Wi-Fi: it stands where Elbow Room was started.", { address })
    : tx("Open {address} on one phone. Does it come? Then only the code is missing.", { address });
  return html`
    <section class="lobby__help" aria-labelledby="nobody-yet">
      <h3 id="nobody-yet">${t("Nobody for a minute? This may be in the way:")}</h3>
      <ol>
        <li>${phone}</li>
        <li>${t("Phones must be in the same Wi-Fi as this computer, and not on mobile data.")}</li>
        <li>${t("Guest networks often keep devices apart. Try another network, or a phone's hotspot.")}</li>
        <li>${t("The computer's firewall must let Python through. It asks once; look into its settings.")}</li>
      </ol>
    </section>
  `;
}
