package export

import (
	"io"
	"reflect"
	"strconv"

	"github.com/parquet-go/parquet-go"
)

// parquetTypes are the columns that are no text in Parquet.
var parquetTypes = map[string]reflect.Type{
	"fact": reflect.TypeFor[*bool](), "quad": reflect.TypeFor[*int32](),
	"goldstein": reflect.TypeFor[*float64](), "confidence": reflect.TypeFor[*float64](),
	"place_geonames": reflect.TypeFor[*int32](), "place_lat": reflect.TypeFor[*float64](), "place_lon": reflect.TypeFor[*float64](),
}

// rowGroup is how many rows are held before they are written.
const rowGroup = 10000

// A parquetSheet writes the columns of csv as one Parquet table, Zstandard
// inside. Every column is optional: what is not known is null.
type parquetSheet struct {
	row reflect.Type
	out *parquet.Writer
}

func newParquet(w io.Writer, o Options) (Writer, error) {
	fields := make([]reflect.StructField, len(columns))
	for i, c := range columns {
		t, ok := parquetTypes[c.name]
		if !ok {
			t = reflect.TypeFor[*string]()
		}
		fields[i] = reflect.StructField{Name: "F" + strconv.Itoa(i), Type: t, Tag: reflect.StructTag(`parquet:"` + c.name + `,optional,zstd"`)}
	}
	row := reflect.StructOf(fields)
	schema := parquet.SchemaOf(reflect.New(row).Interface())
	return newFlat(&parquetSheet{row, parquet.NewWriter(w, parquet.NewSchema("annalist", schema), parquet.MaxRowsPerRowGroup(rowGroup))}, o)
}

func (p *parquetSheet) put(cells []string) error {
	row := reflect.New(p.row)
	for i, cell := range cells {
		if cell == "" {
			continue
		}
		field := row.Elem().Field(i)
		value := reflect.New(field.Type().Elem())
		switch v := value.Interface().(type) {
		case *string:
			*v = cell
		case *bool:
			*v = cell == "true"
		case *int32:
			n, err := strconv.ParseInt(cell, 10, 32)
			if err != nil {
				return err
			}
			*v = int32(n)
		case *float64:
			x, err := strconv.ParseFloat(cell, 64)
			if err != nil {
				return err
			}
			*v = x
		}
		field.Set(value)
	}
	return p.out.Write(row.Interface())
}

func (p *parquetSheet) flush() error { return nil }
func (p *parquetSheet) close() error { return p.out.Close() }
