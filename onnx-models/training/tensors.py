"""Reads and writes the safetensors layout: eight bytes with the header's length, a JSON header, the tensors' bytes."""
import json
import struct

import numpy
import torch

TYPES = {"F16": numpy.float16, "F32": numpy.float32, "I32": numpy.int32, "I64": numpy.int64}
NAMES = {numpy.dtype(v): k for k, v in TYPES.items()}


def read(path):
    """Name → numpy array."""
    with open(path, "rb") as file:
        data = file.read()
    length = struct.unpack("<Q", data[:8])[0]
    header = json.loads(data[8 : 8 + length])
    body = memoryview(data)[8 + length :]
    return {name: numpy.frombuffer(body[slice(*entry["data_offsets"])], TYPES[entry["dtype"]]).reshape(entry["shape"])
            for name, entry in header.items() if name != "__metadata__"}


def read_weights(path):
    """Name → float32 tensor."""
    return {name: torch.from_numpy(array.astype(numpy.float32)) for name, array in read(path).items()}


def write(path, arrays):
    """Writes arrays or tensors in the order of their names, so that the same weights give the same bytes."""
    arrays = {k: numpy.ascontiguousarray(v.detach().numpy() if isinstance(v, torch.Tensor) else v) for k, v in sorted(arrays.items())}
    header, offset = {}, 0
    for name, array in arrays.items():
        header[name] = {"dtype": NAMES[array.dtype], "shape": list(array.shape), "data_offsets": [offset, offset + array.nbytes]}
        offset += array.nbytes
    text = json.dumps(header, separators=(",", ":")).encode()
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        for array in arrays.values():
            file.write(array.tobytes())
