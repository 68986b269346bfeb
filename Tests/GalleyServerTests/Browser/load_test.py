#!/usr/bin/env python3
"""Measures `galley serve` on this machine: a thousand requests, twenty at a time, and its memory.

    load_test.py PROGRAM [FILE …]

It is no part of the tests, since times say nothing on a machine that does other things.
"""
import http.client
import pathlib
import statistics
import subprocess
import sys
import threading
import time

program, files = sys.argv[1], sys.argv[2:] or ["seeds/harbour-storm-v1.txt"]
contents = [(pathlib.Path(f).name, pathlib.Path(f).read_bytes()) for f in files]
server = subprocess.Popen([program, "serve"], stdout=subprocess.PIPE, text=True)
address = server.stdout.readline().strip()
host = address.removeprefix("http://").split("/")[0]
token = address.split("token=")[1]
errors = []


def memory():
    lines = pathlib.Path(f"/proc/{server.pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


def ask(connection, path, body):
    connection.request("POST", path, body, {"Authorization": f"Bearer {token}"})
    answer = connection.getresponse()
    text = answer.read()
    if answer.status != 200:
        errors.append((answer.status, text[:200]))
    return text


def one(path, body, count=100):
    connection = http.client.HTTPConnection(host)
    times = []
    for _ in range(count):
        begin = time.perf_counter()
        ask(connection, path, body)
        times.append((time.perf_counter() - begin) * 1000)
    connection.close()
    return f"median {statistics.median(times):.1f} ms, slowest {max(times):.1f} ms of {count}"


def many(total=1000, at_once=20, keep=True):
    left = list(range(total))
    lock = threading.Lock()

    def work():
        connection = http.client.HTTPConnection(host)
        while True:
            with lock:
                if not left:
                    break
                number = left.pop()
            name, body = contents[number % len(contents)]
            path = ["/extract", "/check", "/extract?to=xlsx"][number % 3]
            try:
                mark = "&" if "?" in path else "?"
                ask(connection, f"{path}{mark}name={name}", body)
            except Exception as error:
                errors.append(error)
            if not keep:
                connection.close()
        connection.close()

    begin = time.perf_counter()
    threads = [threading.Thread(target=work) for _ in range(at_once)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return time.perf_counter() - begin


try:
    name, body = contents[0]
    print(f"memory at the start: {memory():.0f} MB")
    for path in ("/extract", "/check"):
        print(f"{path} of {name}: {one(f'{path}?name={name}', body)}")
    print(f"/extract?to=xlsx of {name}: {one(f'/extract?to=xlsx&name={name}', body, 30)}")
    for turn in range(1, 7):
        took = many(keep=turn % 2 == 1)
        kind = "connections kept" if turn % 2 == 1 else "a connection each"
        print(f"1,000 requests, 20 at a time, {kind}: {took:.1f} s, {len(errors)} errors, memory {memory():.0f} MB, "
              f"{len(list(pathlib.Path(f'/proc/{server.pid}/fd').iterdir()))} open files")
finally:
    server.terminate()
    print("status", server.wait(20), *errors[:3])
