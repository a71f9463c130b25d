// A passkey is made or shown by the browser; the form that carries it stays hidden where there is no such thing.
const able = window.PublicKeyCredential?.parseCreationOptionsFromJSON !== undefined;

const ceremonies = {
  create: (options) =>
    navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
  get: (options) => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
};

async function perform(form) {
  const answer = await fetch(form.dataset.options, { method: "POST", body: new FormData(form) });
  if (!answer.ok) throw new Error(`${answer.status}`);
  const credential = await ceremonies[form.dataset.passkey](await answer.json());
  form.elements.Credential.value = JSON.stringify(credential);
  form.submit();
}

for (const form of able ? document.querySelectorAll("form[data-passkey]") : []) {
  form.hidden = false;
  const failed = form.querySelector("[data-failed]");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    failed.hidden = true;
    try {
      await perform(form);
    } catch {
      failed.hidden = false;
    }
  });
}
for (const without of able ? document.querySelectorAll("[data-without]") : []) without.hidden = true;
