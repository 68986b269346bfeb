#!/usr/bin/env python3
"""Uses the page of `galley serve` as people do, in Chromium without a window.

    page_test.py PROGRAM CHROMIUM DRIVER

Every check prints its line; the first that fails ends the run with status 1.
"""
import base64
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from contextlib import contextmanager

import axe_selenium_python
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

program, chromium, driver_path = sys.argv[1:4]
seeds = pathlib.Path("seeds").resolve()
old, new, other = (seeds / name for name in ("harbour-storm-v1.txt", "harbour-storm-v2.txt", "ferry-trial-v1.txt"))
folder = pathlib.Path(tempfile.mkdtemp(prefix="galley-browser-"))
axe = next(pathlib.Path(axe_selenium_python.__file__).parent.rglob("axe.min.js")).read_text()


def check(what, holds, seen=""):
    print(("ok    " if holds else "FAILS ") + what, flush=True)
    if not holds:
        print(seen, flush=True)
        raise SystemExit(1)


# So long only what hangs takes, also unoptimised on a busy machine; how long it takes is for the benchmark to say.
def wait(page, condition, what, seconds=120):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if not page.find_elements(By.CSS_SELECTOR, "#answer[aria-busy=true]"):
            found = condition()
            if found:
                return found
        time.sleep(0.02)
    check(what, False, page.find_element(By.TAG_NAME, "body").text[:2000])


def shows(page, selector):
    return wait(page, lambda: page.find_elements(By.CSS_SELECTOR, selector), f"{selector} is shown")


@contextmanager
def browser(width=1280, height=900, script=True):
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", f"--window-size={width},{height}"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    options.add_experimental_option("prefs", {"download.default_directory": str(folder)})
    page = webdriver.Chrome(options=options, service=Service(driver_path))
    try:
        page.execute_cdp_cmd("Emulation.setDeviceMetricsOverride",
                             {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})
        page.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not script})
        yield page
    finally:
        page.quit()


def drop(page, files, selector="body"):
    """Drops files as the system does: paths of files or folders."""
    data = {"items": [], "files": [str(file) for file in files], "dragOperationsMask": 1}
    for kind in ("dragEnter", "dragOver", "drop"):
        page.execute_cdp_cmd("Input.dispatchDragEvent", {"type": kind, "x": 300, "y": 300, "data": data})


def downloaded(page, button):
    """What a download button gives."""
    before = set(folder.iterdir())
    page.find_element(By.CSS_SELECTOR, f"[formaction='{button}']").click()
    end = time.monotonic() + 20
    while time.monotonic() < end:
        done = [f for f in set(folder.iterdir()) - before if not f.name.endswith(".crdownload") and not f.name.startswith(".")]
        if done:
            return done[0]
        time.sleep(0.02)
    check(f"{button} is downloaded", False, page.find_element(By.ID, "told").text)


def command_line(*arguments):
    run = subprocess.run([program, *map(str, arguments)], cwd=seeds, capture_output=True, text=True)
    return pathlib.Path(seeds, run.stdout.strip())


def accessibility(page, what):
    page.execute_script(axe)
    found = page.execute_async_script("axe.run().then(arguments[arguments.length - 1])")["violations"]
    check(f"axe finds nothing on {what}", not found,
          json.dumps([(v["id"], v["help"], [n["html"][:200] for n in v["nodes"]][:3]) for v in found], indent=1))


def complaints(page):
    return [entry["message"] for entry in page.get_log("browser")]


def told(page):
    return page.find_element(By.ID, "told").text


def story(page, address):
    page.get(address)
    check("the token leaves the address", "token" not in page.current_url, page.current_url)
    paint = page.execute_script(
        "return new Promise(done => { const look = () => { const e = performance.getEntriesByName('first-contentful-paint')[0];"
        " e ? done(e.startTime) : setTimeout(look, 10) }; look(); })")
    print(f"      first paint after {paint:.0f} ms")
    accessibility(page, "the empty page")

    drop(page, [old])
    shows(page, "article.desk")
    check("a dropped file is shown with its figures marked",
          "38" in [mark.text for mark in page.find_elements(By.CSS_SELECTOR, ".story a.figure mark")])
    check("what was found is told aloud", "25 figures" in told(page), told(page))
    accessibility(page, "a story")
    book = downloaded(page, "/extract?to=xlsx")
    expected = command_line("extract", old.name, "--to", "xlsx", "--out", folder / "cli")
    check("the workbook is that of the command line, byte for byte", book.read_bytes() == expected.read_bytes())

    Select(page.find_element(By.NAME, "status-f1")).select_by_visible_text("OK")
    page.find_element(By.NAME, "against-f1").send_keys("the ministry's report")
    checked = downloaded(page, "/extract?to=xlsx")
    check("what was ticked goes into the workbook", checked.read_bytes() != book.read_bytes())
    again = command_line("extract", old.name, "--to", "xlsx", "--checks", checked, "--out", folder / "again")
    check("and is carried over from there", again.read_bytes() == checked.read_bytes())

    page.find_element(By.CSS_SELECTOR, ".story a.figure").click()
    check("a figure in the copy leads to its row", page.current_url.endswith("#s1-f1"))

    drop(page, [new])
    shows(page, ".sides")
    check("a second version is compared", "differ" in told(page), told(page))
    accessibility(page, "a comparison")
    book = downloaded(page, "/diff?to=xlsx")
    expected = command_line("diff", old.name, new.name, "--to", "xlsx", "--out", folder / "cli")
    check("its workbook is that of the command line", book.read_bytes() == expected.read_bytes())

    page.find_element(By.CSS_SELECTOR, "#told button").click()
    shows(page, "article.desk")
    check("a wrong drop is undone, and what was ticked is there still",
          page.find_element(By.NAME, "against-f1").get_attribute("value") == "the ministry's report")

    drop(page, [new, other])
    shows(page, "table.story")
    check("three are a timeline", "3 versions" in told(page), told(page))
    accessibility(page, "a timeline")
    for format in ("xlsx", "csv", "html", "text", "json"):
        check(f"a timeline is downloaded as {format}", downloaded(page, f"/timeline?to={format}").stat().st_size > 100)
    page.find_element(By.CSS_SELECTOR, "[name=view][value=stories]").click()
    wait(page, lambda: len(page.find_elements(By.CSS_SELECTOR, "article.desk")) == 3, "three stories are shown")
    check("they may be stories of their own", True)
    # Asked once: the browser tells each only once.
    told_of = complaints(page)
    check("nothing is complained of", not told_of, told_of)


def folders(page, address):
    page.get(address)
    wire = folder / "wire"
    (wire / "late").mkdir(parents=True)
    (wire / "b.txt").write_text("Four people were hurt on Monday, police said.")
    (wire / "late" / "c.txt").write_text("Five people were hurt on Monday, police said.")
    (wire / "a.bin").write_bytes(b"\0\0\0")
    (wire / ".hidden").write_text("Six")
    drop(page, [wire])
    shows(page, ".sides")
    names = [tag.text for tag in page.find_elements(By.CSS_SELECTOR, ".files .tag")]
    check("a folder is dropped with the folders in it, by name", names == ["a.bin", "b.txt", "c.txt"], names)
    failed = page.find_element(By.CSS_SELECTOR, ".files .failed").text
    check("what failed is said beside the file", "a.bin" in failed and "is not text" in failed, failed)
    check("the rest is downloaded without it", downloaded(page, "/diff?to=json").stat().st_size > 100)
    page.find_element(By.CSS_SELECTOR, ".failed [data-out]").click()
    wait(page, lambda: not page.find_elements(By.CSS_SELECTOR, ".failed"), "it is taken out")
    check("it is taken out", "Took out a.bin" in told(page), told(page))


def keyboard(page, address):
    page.get(address)
    ActionChains(page).send_keys(Keys.TAB).perform()
    check("the first stop leads to the answer", page.switch_to.active_element.get_attribute("class") == "skip")
    page.find_element(By.ID, "copy").send_keys("Four people were hurt, police said.", Keys.CONTROL, Keys.ENTER)
    shows(page, "article.desk")
    check("pasted copy is read with Ctrl and Enter", "1 figure," in told(page), told(page))
    book = downloaded(page, "/extract?to=xlsx")
    (folder / "copy").write_text("Four people were hurt, police said.")
    subprocess.run([program, "extract", "copy", "--to", "xlsx", "--out", "pasted"], cwd=folder, capture_output=True)
    check("its workbook is that of a file called copy", book.read_bytes() == (folder / "pasted" / "copy.xlsx").read_bytes())
    stops = []
    page.execute_script("document.getElementById('files').focus()")
    for _ in range(30):
        ActionChains(page).send_keys(Keys.TAB).perform()
        stops.append(page.switch_to.active_element.get_attribute("name") or page.switch_to.active_element.text)
    check("the keyboard comes to the downloads and the checks", "Workbook" in stops and "status-f1" in stops, stops)


def hostile(page, address):
    page.get(address)
    script = "<script>window.hit=1</script><img src=x onerror=window.hit=1>\"><svg onload=window.hit=1>"
    story = f"{script}\n\nFour {script} people were hurt, said {script}.\n\n“Five {script} went,” said Ann {script}."
    record = {"id": script, "headline": script, "text": story, "metadata": {
        "slug": script, "authors": [script], "publisher": script, "url": f"javascript:window.hit=1//{script}"}}
    files = [(f"{script}.txt".replace("/", ":"), story), ("x.ndjson", json.dumps(record)), ("y.txt", story.replace("Four", "Six"))]
    for count in (1, 2, 3):
        page.get(address)
        page.execute_script(
            "const data = new DataTransfer(); for (const [name, text] of arguments[0]) data.items.add(new File([text], name));"
            "dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true }))", files[:count])
        shows(page, "#answer article")
        time.sleep(0.2)
        check(f"hostile copy does nothing ({count})", page.execute_script("return window.hit") is None
              and not page.find_elements(By.CSS_SELECTOR, "#answer img, #answer script, #answer [onload], #answer [href^=javascript]"))
    page.execute_script(
        "const s = document.createElement('script'); s.textContent = 'window.hit=2'; document.body.append(s);"
        "const i = new Image(); i.src = 'http://127.0.0.1:9/x.png'; document.body.append(i)")
    time.sleep(0.2)
    check("what would slip through is stopped by the policy", page.execute_script("return window.hit") is None
          and any("Content Security Policy" in line for line in complaints(page)))


def attacks(page, address):
    base, token = address.split("/?token=")
    attack = f"""<form method=post action="{base}/extract?token={token}" enctype=multipart/form-data>
        <input name=copy value="Four people"></form><script>document.forms[0].submit()</script>"""
    page.get("data:text/html;base64," + base64.b64encode(attack.encode()).decode())
    end = time.monotonic() + 10
    while time.monotonic() < end and not page.current_url.startswith(base):
        time.sleep(0.02)
    check("a form of another site is refused, though it knows the token",
          "another site" in page.find_element(By.TAG_NAME, "body").text, page.page_source)
    for header, status in ((("Host", "evil.example"), 421), (("Origin", "http://evil.example"), 403)):
        request = urllib.request.Request(address, headers=dict([header]))
        try:
            got = urllib.request.urlopen(request).status
        except urllib.error.HTTPError as error:
            got = error.code
        check(f"{header[0]}: {header[1]} is refused", got == status, got)


def long(page, address):
    page.get(address)
    text = "Long day on the coast\n\n" + "\n\n".join(
        f"Paragraph {n}: about {n * 7 + 3:,} people left {n % 50 + 2} towns on Monday, “we saw {n % 9 + 2} boats,” police said."
        for n in range(11000))
    check("the long article has 1 MB", len(text) > 900_000, len(text))
    (folder / "long.txt").write_text(text)
    begin = time.monotonic()
    drop(page, [folder / "long.txt"])
    shows(page, "article.desk")
    took = page.execute_script("const t = performance.now(); document.body.offsetHeight; return performance.now() - t")
    print(f"      1 MB is shown after {time.monotonic() - begin:.1f} s, the next layout takes {took:.0f} ms")
    begin = time.monotonic()
    page.execute_script("scrollTo(0, 20000); document.body.offsetHeight; scrollTo(0, 0)")
    print(f"      scrolling there and back takes {time.monotonic() - begin:.2f} s")
    check("all of it is there", len(page.find_elements(By.CSS_SELECTOR, ".story .copy")) > 11000)


def without_script(page, address):
    page.get(address)
    page.find_element(By.ID, "files").send_keys(str(old))
    page.find_element(By.CSS_SELECTOR, "button.main").click()
    shows(page, "article.desk")
    book = downloaded(page, "/extract?to=xlsx")
    expected = command_line("extract", old.name, "--to", "xlsx", "--out", folder / "plain")
    check("without script a file is read and its workbook is the same", book.read_bytes() == expected.read_bytes())
    page.find_element(By.ID, "files").send_keys(str(new))
    page.find_element(By.CSS_SELECTOR, "button.main").click()
    shows(page, ".sides")
    check("without script a second version is compared", True)


def narrow(page, address):
    page.get(address)
    for count, files in ((1, [old]), (2, [new]), (3, [other])):
        page.find_element(By.ID, "files").send_keys(str(files[0]))
        wait(page, lambda: len(page.find_elements(By.CSS_SELECTOR, ".files li")) == count, f"{count} files")
        width = page.execute_script("return document.documentElement.scrollWidth")
        check(f"nothing stands out of 400 pixels ({count})", width <= 400, width)
    accessibility(page, "a narrow page")


server = subprocess.Popen([program, "serve"], stdout=subprocess.PIPE, text=True)
try:
    address = server.stdout.readline().strip()
    for use in (story, folders, keyboard, hostile, attacks, long):
        with browser() as page:
            use(page, address)
    with browser(script=False) as page:
        without_script(page, address)
    with browser(width=400) as page:
        narrow(page, address)
    with browser() as page:
        page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": "dark"}]})
        page.get(address)
        drop(page, [old])
        shows(page, "article.desk")
        accessibility(page, "a dark page")
finally:
    server.terminate()
    status = server.wait(20)
    shutil.rmtree(folder)
check("the server ends with status 0", status == 0, status)
print("The page holds.")
