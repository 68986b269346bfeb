// Makes the page quicker to use; without it the form does the same by loading the page anew.
"use strict";
(() => {
  const form = document.getElementById("desk");
  if (!form) return;
  const picker = document.getElementById("files");
  const copy = document.getElementById("copy");
  const answer = document.getElementById("answer");
  const told = document.getElementById("told");

  // The token came with the address; from now on the browser has it.
  if (location.search.includes("token=")) history.replaceState(null, "", "/");

  let files = [];
  const earlier = []; // the lists before, for undo
  const notes = new Map(); // what was noted of the story that a list shows
  let failed = new Set(); // the places of files that could not be read
  let running = null;
  const view = form.querySelector(".view");
  view.hidden = true;

  const key = () => files.map((file) => `${file.name}:${file.size}:${file.lastModified}`).join("\n");

  const say = (words) => {
    told.textContent = words;
    if (earlier.length === 0) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "small";
    button.textContent = "Undo";
    button.addEventListener("click", undo);
    told.append(button);
  };

  const fields = () => Array.from(document.querySelectorAll("#answer [form=desk][name]"));

  const remember = () => {
    const values = fields().filter((field) => field.value).map((field) => [field.name, field.value]);
    if (fields().length > 0) notes.set(key(), values);
  };

  const recall = () => {
    for (const [name, value] of notes.get(key()) ?? []) {
      const field = fields().find((field) => field.name === name);
      if (field) field.value = value;
    }
  };

  const data = (list) => {
    const data = new FormData(form);
    data.delete("file");
    data.delete("copy");
    data.delete("kept");
    for (const file of list) data.append("file", file, file.name);
    return data;
  };

  const send = async (path, body, signal) => {
    const response = await fetch(path, { method: "POST", body, signal });
    if (response.ok) return response;
    let words = `galley answered ${response.status}`;
    try {
      words = (await response.json()).error;
    } catch {}
    throw new Error(words);
  };

  const read = async (words, all) => {
    if (all) remember();
    running?.abort();
    running = new AbortController();
    const mine = running;
    if (files.length === 0) {
      answer.replaceChildren();
      say(words ?? "Nothing is left to read.");
      return;
    }
    document.body.classList.remove("start");
    answer.setAttribute("aria-busy", "true");
    say(files.length === 1 ? `Reading ${files[0].name} …` : `Reading ${files.length} files …`);
    const body = data(files);
    view.hidden = files.length < 2;
    body.set("part", "answer");
    if (all) body.set("all", "1");
    try {
      const response = await send("/desk", body, mine.signal);
      const text = await response.text();
      if (mine !== running) return;
      answer.innerHTML = text;
      for (const button of answer.querySelectorAll("[data-out]")) button.hidden = false;
      recall();
      failed = new Set(
        Array.from(answer.querySelectorAll(".failed [data-out]"), (button) => +button.dataset.out));
      const verdict = answer.querySelector(".tally, .verdict")?.textContent ?? "";
      const trouble = failed.size > 0 ? `${failed.size} of ${files.length} files could not be read. ` : "";
      say(`${words ?? ""} ${trouble}${verdict}`.trim());
    } catch (error) {
      if (error.name === "AbortError") return;
      say(
        error instanceof TypeError
          ? "Galley does not answer; look whether galley serve still runs."
          : error.message);
    } finally {
      if (mine === running) answer.removeAttribute("aria-busy");
    }
  };

  const change = (next, words) => {
    remember();
    earlier.push(files);
    files = next;
    return read(words);
  };

  const add = (more) => {
    if (more.length === 0) return;
    const names = more.length === 1 ? more[0].name : `${more.length} files`;
    change([...files, ...more], `Added ${names}.`);
  };

  function undo() {
    if (earlier.length === 0) return;
    remember();
    files = earlier.pop();
    read("Undone.");
  }

  // Pasted copy becomes a file like any other.
  const takeCopy = () => {
    if (copy.value.trim() === "") return [];
    const others = files.filter((file) => file.name.startsWith("copy")).length;
    const file = new File([copy.value], others === 0 ? "copy" : `copy-${others + 1}`);
    copy.value = "";
    return [file];
  };

  form.addEventListener("submit", (event) => {
    const action = event.submitter?.getAttribute("formaction");
    event.preventDefault();
    if (action === "/desk") return read("", true);
    if (action) return download(action, event.submitter.textContent);
    const more = [...picker.files, ...takeCopy()];
    picker.value = "";
    if (more.length > 0) add(more);
    else read();
  });

  const download = async (path, name) => {
    say(`Making the download: ${name} …`);
    try {
      const response = await send(path, data(files.filter((_, place) => !failed.has(place))));
      const header = response.headers.get("content-disposition") ?? "";
      const link = document.createElement("a");
      link.href = URL.createObjectURL(await response.blob());
      link.download = decodeURIComponent(header.split("filename*=UTF-8''")[1] ?? "galley");
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60000);
      say(`Downloaded ${link.download}.`);
    } catch (error) {
      say(error.message);
    }
  };

  picker.addEventListener("change", () => {
    const more = [...picker.files];
    picker.value = "";
    add(more);
  });

  // Long copy is read as it is pasted; short text may be a first line of several.
  copy.addEventListener("paste", () => {
    setTimeout(() => {
      if (copy.value.length > 200) add(takeCopy());
    });
  });

  copy.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });

  for (const radio of form.querySelectorAll("[name=view]")) {
    radio.addEventListener("change", () => { if (files.length > 1) read(); });
  }

  answer.addEventListener("click", (event) => {
    const button = event.target.closest("[data-out]");
    if (!button) return;
    const place = Number(button.dataset.out);
    change(files.filter((_, index) => index !== place), `Took out ${files[place].name}.`);
  });

  document.addEventListener("keydown", (event) => {
    const isTyping = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? "");
    if (event.key === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !isTyping) {
      event.preventDefault();
      undo();
    }
  });

  // Files and folders may be dropped anywhere.
  const isFiles = (event) => event.dataTransfer?.types.includes("Files");
  let depth = 0;
  const mark = (step) => {
    depth = Math.max(0, depth + step);
    document.body.classList.toggle("dropping", depth > 0);
  };
  addEventListener("dragenter", (event) => { if (isFiles(event)) mark(1); });
  addEventListener("dragleave", (event) => { if (isFiles(event)) mark(-1); });
  addEventListener("dragover", (event) => { if (isFiles(event)) event.preventDefault(); });
  addEventListener("drop", async (event) => {
    if (!isFiles(event)) return;
    event.preventDefault();
    mark(-depth);
    const plain = [...event.dataTransfer.files];
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.());
    if (!entries.some((entry) => entry?.isDirectory)) return add(plain);
    const found = [];
    for (const entry of entries) if (entry) await walk(entry, found);
    if (found.length > mostFiles) say(`The folder has more than ${mostFiles} files.`);
    add(found.slice(0, mostFiles));
  });

  const mostFiles = 500;

  // The files of a folder and the folders in it, by name; hidden ones are left out.
  const walk = async (entry, found) => {
    if (entry.name.startsWith(".") || found.length > mostFiles) return;
    if (entry.isFile) {
      found.push(await new Promise((done, failed) => entry.file(done, failed)));
      return;
    }
    const reader = entry.createReader();
    const inside = [];
    for (;;) {
      const next = await new Promise((done, failed) => reader.readEntries(done, failed));
      if (next.length === 0) break;
      inside.push(...next);
    }
    inside.sort((one, other) => (one.name < other.name ? -1 : 1));
    for (const next of inside) await walk(next, found);
  };
})();
